# Demands that a prefix can be continued, which a whole word may not. Caught by: small, adversarial, random
class Node:
    def __init__(self):
        self.next = {}
        self.word = False


class Trie:
    def __init__(self):
        self.root = Node()

    def insert(self, word: str) -> None:
        cur = self.root
        for c in word:
            cur = cur.next.setdefault(c, Node())
        cur.word = True

    def search(self, word: str) -> bool:
        cur = self.root
        for c in word:
            cur = cur.next.get(c)
            if not cur:
                return False
        return cur.word

    def startsWith(self, prefix: str) -> bool:
        cur = self.root
        for c in prefix:
            cur = cur.next.get(c)
            if not cur:
                return False
        return len(cur.next) > 0
