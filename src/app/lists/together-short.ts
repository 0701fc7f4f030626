// What pages share whose lists are short, in one file: see together.ts. Parts that come later and use some of it name it
// too, else what they use would be a file of its own.
import '../ui/person/person';
import '../ui/rows/roving';
import '../ui/task/steps';
