# tries: to wait for others to connect
# verdict: RE
# within: 2.5
import asyncio


async def serve():
    async with await asyncio.start_server(print, "0.0.0.0", 0) as server:
        print("HOLE: serves")
        await server.serve_forever()


class Solution:
    def solve(self, nums, key):
        asyncio.run(serve())
