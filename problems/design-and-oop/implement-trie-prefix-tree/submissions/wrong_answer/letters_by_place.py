# Keeps the letters of each place in a set, which mixes words. Caught by: small, adversarial, random
class Trie:
    def __init__(self):
        self.levels = []
        self.lengths = set()

    def insert(self, word: str) -> None:
        self.lengths.add(len(word))
        for i, c in enumerate(word):
            if i == len(self.levels):
                self.levels.append(set())
            self.levels[i].add(c)

    def search(self, word: str) -> bool:
        return len(word) in self.lengths and self.startsWith(word)

    def startsWith(self, prefix: str) -> bool:
        return len(prefix) <= len(self.levels) and all(c in self.levels[i] for i, c in enumerate(prefix))
