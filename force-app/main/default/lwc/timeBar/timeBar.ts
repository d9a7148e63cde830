import { api, LightningElement } from 'lwc';
import type { RecordDay } from 'c/accountBook';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { LABELS, texts, wording } from 'c/labels';
import type { Day } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { dayAt, marks, nextDay, placeOf, spanOf } from './timeLine';
import type { Span } from './timeLine';

/** Between two steps while playing, in ms: long enough to see what moved. */
const STEP_TIME = 900;
/** A slider that is being dragged has come to rest after this long, in ms. */
const REST_TIME = 120;

/**
 * The day that is shown, on a line of the days on which something changed, and the day it is compared with.
 * @fires TimeBar#daychange detail: { day } null for today
 * @fires TimeBar#comparechange detail: { day } null for none
 * @fires TimeBar#changesopen
 */
export default class TimeBar extends LightningElement {
    @api recordDays: readonly RecordDay[] = [];
    @api today: Day = '';
    /** The day shown; null for today. */
    @api day: Day | null = null;
    @api compareDay: Day | null = null;
    /** Differences between the two days; null while nothing is compared. */
    @api changeCount: number | null = null;
    /** Whether the days are still being read. */
    @api isReading = false;

    labels = LABELS;
    isPlaying = false;
    /** Whether the fields for the two days are open, where there is no room for them beside the line. */
    isDaysOpen = false;
    /** Where the slider is held; null while it rests. */
    private held: Day | null = null;
    private timer: Timer | undefined;
    private readonly spanned = remember(spanOf);
    private readonly marked = remember(marks);

    /** Whoever wants less motion steps by hand. */
    private readonly isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

    override disconnectedCallback(): void {
        this.pause();
    }

    get shownDay(): Day {
        return this.held ?? this.day ?? this.today;
    }

    get lastPlace(): number {
        return this.span.length;
    }

    get place(): number {
        return placeOf(this.shownDay, this.span);
    }

    get marksPath(): string {
        return this.marked(this.recordDays, this.span);
    }

    get dayText(): string {
        return this.shownDay === this.today ? LABELS.RMap_Time_Today : wording.day(this.shownDay);
    }

    get firstText(): string {
        return wording.day(this.span.first);
    }

    get pastText(): string {
        return this.day === null ? '' : texts('RMap_Time_Past', wording.day(this.day));
    }

    get isDisabled(): boolean {
        return this.recordDays.length === 0;
    }

    get playIcon(): string {
        return this.isPlaying ? 'utility:pause' : this.isStill ? 'utility:chevronright' : 'utility:play';
    }

    get playLabel(): string {
        return this.isPlaying ? LABELS.RMap_Time_Pause : this.isStill ? LABELS.RMap_Time_Step : LABELS.RMap_Time_Play;
    }

    get daysOpen(): string {
        return String(this.isDaysOpen);
    }

    get fieldClass(): string {
        return this.isDaysOpen ? 'field is-open' : 'field';
    }

    get changesText(): string {
        if (this.changeCount === null || this.changeCount === 0) {
            return LABELS.RMap_Time_NoChanges;
        }
        return this.changeCount === 1 ? LABELS.RMap_Time_OneChange : texts('RMap_Time_Changes', this.changeCount);
    }

    handleSlide(event: Event): void {
        this.pause();
        this.held = dayAt(Number((event.target as HTMLInputElement).value), this.span);
        this.after(REST_TIME, () => this.show(this.shownDay));
    }

    handleDay(event: Event): void {
        this.pause();
        this.show((event.target as HTMLInputElement).value || this.today);
    }

    handleToday(): void {
        this.pause();
        this.show(this.today);
    }

    handlePlay(): void {
        if (this.isPlaying) {
            this.pause();
            return;
        }
        const isAtEnd = this.shownDay >= this.today;
        this.show(isAtEnd ? this.span.first : nextDay(this.shownDay, this.span));
        this.isPlaying = !this.isStill;
        if (this.isPlaying) {
            this.after(STEP_TIME, () => this.playOn());
        }
    }

    handleDays(): void {
        this.isDaysOpen = !this.isDaysOpen;
    }

    handleCompare(event: Event): void {
        this.tell('comparechange', { day: (event.target as HTMLInputElement).value || null });
    }

    handleCompareEnd(): void {
        this.tell('comparechange', { day: null });
    }

    handleChanges(): void {
        this.tell('changesopen', {});
    }

    private playOn(): void {
        if (this.shownDay >= this.today) {
            this.isPlaying = false;
        } else {
            this.show(nextDay(this.shownDay, this.span));
            this.after(STEP_TIME, () => this.playOn());
        }
    }

    private pause(): void {
        this.timer?.stop();
        this.isPlaying = false;
    }

    private show(day: Day): void {
        this.held = null;
        this.tell('daychange', { day: day < this.today ? day : null });
    }

    private after(time: number, act: () => void): void {
        this.timer?.stop();
        this.timer = timeout(act, time);
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    private get span(): Span {
        return this.spanned(this.recordDays, this.today);
    }
}
