# tries: to leave a daemon behind before anything is called
# verdict: RE
# within: 1.5
import os

if os.fork():
    os.wait()
else:
    os.setsid()
    print("HOLE: a daemon")
