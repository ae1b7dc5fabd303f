# tries: to keep the judge busy before there is anything to call
# verdict: TLE
# within: 4.0
number = 0
while True:
    number += 1
