"""Built cases: made in a box from generators and reference, validated, cached, locked; limits on this machine.

ready.py      what judging asks for: a problem's cases and limits, from the cache or built now
build.py      generators and reference in a box -> validated cases
maker.py      the host's end of sandbox/make_cases.py
reference.py  answers of a submission of the bank, which must not fail
calibrate.py  the time limit on this machine
cache.py      files of built cases and of limits
lock.py       problems/cases.lock
"""
