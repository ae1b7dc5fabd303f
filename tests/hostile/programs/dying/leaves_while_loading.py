# tries: to end with success before there is anything to call
# verdict: RE
# within: 1.5
import sys

sys.exit()
