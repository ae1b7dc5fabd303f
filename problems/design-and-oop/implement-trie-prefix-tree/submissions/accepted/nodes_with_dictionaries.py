class Node:
    def __init__(self):
        self.children = {}
        self.ends = False


class Trie:
    def __init__(self):
        self.root = Node()

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            if letter not in node.children:
                node.children[letter] = Node()
            node = node.children[letter]
        node.ends = True

    def search(self, word: str) -> bool:
        node = self.walk(word)
        return node is not None and node.ends

    def startsWith(self, prefix: str) -> bool:
        return self.walk(prefix) is not None

    def walk(self, letters):
        node = self.root
        for letter in letters:
            node = node.children.get(letter)
            if node is None:
                return None
        return node
