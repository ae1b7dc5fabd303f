# tries: to wait before there is anything to call
# verdict: TLE
# within: 12
# waits: yes
import time

while time.time() > 0:
    time.sleep(1000)
