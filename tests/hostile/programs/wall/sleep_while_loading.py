# tries: to wait before there is anything to call
# verdict: TLE
# within: 12
import time

while time.time() > 0:
    time.sleep(1000)
