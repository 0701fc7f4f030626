// What pages share whose lists are short, in one file: see together.ts.
import '../ui/person/person';
import '../ui/rows/roving';
import '../ui/task/steps';
