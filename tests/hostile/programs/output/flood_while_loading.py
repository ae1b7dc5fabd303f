# tries: to print without an end before there is anything to call
# verdict: OLE
# within: 1.5
for number in iter(int, 1):
    print(number, end=" " * 500)
