class Trie:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        self.words.append(list(word))

    def search(self, word: str) -> bool:
        return len([known for known in self.words if known == list(word)]) > 0

    def startsWith(self, prefix: str) -> bool:
        return len([known for known in self.words if known[: len(prefix)] == list(prefix)]) > 0
