# tries: a number of a hundred thousand digits
# verdict: CE
# within: 1.5
value = @REPEAT 100000 9@
