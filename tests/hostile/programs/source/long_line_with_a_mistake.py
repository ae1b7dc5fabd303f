# tries: a mistake in a line of two megabytes
# verdict: CE
# within: 2.5
value = "@REPEAT 2000000 x@" oops oops
