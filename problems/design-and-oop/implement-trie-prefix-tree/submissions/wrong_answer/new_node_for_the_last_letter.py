# Always makes a new node for the last letter, which cuts off longer words. Caught by: small, adversarial, random
class Trie:
    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for c in word[:-1]:
            node = node.setdefault(c, {})
        node[word[-1]] = {"end": True}

    def search(self, word: str) -> bool:
        node = self.find(word)
        return node is not None and "end" in node

    def startsWith(self, prefix: str) -> bool:
        return self.find(prefix) is not None

    def find(self, word):
        node = self.root
        for c in word:
            node = node.get(c)
            if node is None:
                return None
        return node
