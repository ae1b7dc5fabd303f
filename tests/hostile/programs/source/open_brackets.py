# tries: a hundred thousand brackets
# verdict: CE
# within: 2.0
value = @REPEAT 100000 (@1@REPEAT 100000 )@
