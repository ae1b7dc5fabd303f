# Inserts into a sorted list: the words that begin with a prefix stand right behind the place where it would go.
class Trie:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        if not self.search(word):
            bisect.insort(self.words, word)

    def search(self, word: str) -> bool:
        place = bisect_left(self.words, word)
        return place < len(self.words) and self.words[place] == word

    def startsWith(self, prefix: str) -> bool:
        place = bisect_left(self.words, prefix)
        return place < len(self.words) and self.words[place].startswith(prefix)
