import {
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Person } from '@storyboard/contract/person';
import { Branches } from '../../data/branches';
import { Clock } from '../../data/clock';
import type { Known } from '../../data/known';
import { Milestones } from '../../data/milestones';
import { People } from '../../data/people';
import { ProjectGroups } from '../../data/project-groups';
import { Projects } from '../../data/projects';
import { Tags } from '../../data/tags';
import { FilterEditor, type FilterOption } from '../../ui/filter-bar/filter-editor';
import { type DimensionName, KIND_WORDS, PRIORITY_WORDS, PRIVATE_WORDS, RULES } from './dimensions';
import type { ListKind } from './list-kind';
import {
  fixedOptions,
  groupOption,
  nameOption,
  peopleOptions,
  projectOption,
  tagOption,
} from './options';
import { Pause } from '../list/pause';

/** As many as data/ gives pickers at once. */
const MOST = 20;

/** Where the options of a dimension come from; `known` where they must be fetched. */
interface Source {
  readonly known?: Known<readonly unknown[]>;
  readonly options: () => readonly FilterOption[] | undefined;
}

/** Chooses the values of a dimension from what there is of it, which is fetched when this opens. */
@Component({
  selector: 'app-dimension-editor',
  imports: [FilterEditor],
  template: `
    <app-filter-editor
      [word]="rule().word"
      [many]="rule().many"
      [searchable]="rule().searchable"
      [options]="options()"
      [partial]="(source().options()?.length ?? 0) >= most"
      [chosen]="chosen()"
      [refusal]="source().known?.refusal()?.message"
      (searched)="search($event)"
      (changed)="changed.emit($event)"
      (done)="done.emit()"
    />
  `,
})
export class DimensionEditor {
  readonly name = input.required<DimensionName>();
  readonly kind = input.required<ListKind>();
  /** What is chosen now, in the words of its chip. */
  readonly chosenOptions = input.required<readonly FilterOption[]>();
  readonly changed = output<readonly string[]>();
  readonly done = output();

  protected readonly most = MOST;
  protected readonly rule = computed(() => RULES[this.name()]);
  private readonly text = signal('');
  /** The same a moment later, where the server is asked for it. */
  private readonly asked = signal('');
  private readonly pause = new Pause(inject(Clock));
  protected readonly chosen = computed(() => this.chosenOptions().map(({ value }) => value));
  /** They stay on top while others are chosen, so that nothing moves under the finger. */
  private readonly chosenAtFirst = linkedSignal<DimensionName, readonly FilterOption[]>({
    source: this.name,
    computation: () => untracked(this.chosenOptions),
  });

  private readonly sources: Readonly<Record<DimensionName, Source>> = {
    project_group: listed(
      inject(ProjectGroups).matching(this.textFor('project_group')),
      groupOption,
    ),
    project: listed(inject(Projects).matching(this.textFor('project')), projectOption),
    tag: listed(inject(Tags).matching(this.textFor('tag')), tagOption),
    branch: listed(inject(Branches).namesMatching(this.textFor('branch')), nameOption),
    milestone: listed(inject(Milestones).namesMatching(this.textFor('milestone')), nameOption),
    assignee: this.people(inject(People).matching(this.textFor('assignee', this.asked))),
    status: { options: () => fixedOptions(this.kind().statusWords, this.kind().statuses) },
    kind: { options: () => fixedOptions(KIND_WORDS) },
    private: { options: () => fixedOptions(PRIVATE_WORDS) },
    priority: { options: () => fixedOptions(PRIORITY_WORDS) },
  };
  protected readonly source = computed(() => this.sources[this.name()]);

  protected readonly options = computed(() => {
    const found = this.source().options();
    if (!found || this.text().trim() !== '' || !this.rule().searchable) return found;
    const first = this.chosenAtFirst();
    const others = found.filter(({ value }) => !first.some((one) => one.value === value));
    return [...first, ...others];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.pause.stop();
    });
  }

  protected search(text: string): void {
    this.text.set(text);
    this.pause.then(() => {
      this.asked.set(text);
    });
  }

  private people(known: Known<readonly Person[]>): Source {
    return { known, options: () => peopleOptions(known.value(), this.asked()) };
  }

  private textFor(name: DimensionName, text = this.text): () => string | undefined {
    return () => (this.name() === name ? text() : undefined);
  }
}

function listed<Row>(known: Known<readonly Row[]>, optionOf: (row: Row) => FilterOption): Source {
  return { known, options: () => known.value()?.map(optionOf) };
}
