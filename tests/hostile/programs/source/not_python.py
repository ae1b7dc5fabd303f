# tries: text of another language
# verdict: CE
# within: 1.5
#include <stdio.h>
int main(void) { puts("AC"); return 0; }
