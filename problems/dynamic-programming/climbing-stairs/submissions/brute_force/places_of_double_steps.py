# For every number of double steps: in how many ways they can be placed among all steps of the climb.
class Solution:
    def climbStairs(self, n: int) -> int:
        total = 0
        for doubles in range(n // 2 + 1):
            steps = n - doubles
            ways = 1
            for place in range(doubles):
                ways = ways * (steps - place) // (place + 1)
            total += ways
        return total
