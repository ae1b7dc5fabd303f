# tries: a database in a file, with its journal
# verdict: RE
# within: 2.0
import sqlite3


class Solution:
    def solve(self, nums, key):
        base = sqlite3.connect("judge-hostile.db")
        base.execute("create table kept (number)")
        base.executemany("insert into kept values (?)", [(number,) for number in nums])
        base.commit()
        print("HOLE: a database")
