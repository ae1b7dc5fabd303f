# tries: to have nothing that could be called
# verdict: CE
# within: 1.5
solve = 1
