import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { LABELS } from 'c/labels';
import { SCORES_QUERY } from './scoresQuery';
import { scoreStateOf } from './scoreState';
import type { ScoresAnswer, ScoreState } from './scoreState';

/** Milliseconds until each further look after a save: a minute in all, then whoever wants to know reads the map again. */
const LOOKS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** Something that was saved about a person. */
export interface Save {
    readonly personId: string;
}

/**
 * Says after a save whether the scores of lists and reports have followed. Looks at one record, a few times, and only
 * after a save; in an org that keeps no scores it says nothing.
 */
export default class ScoreWatch extends LightningElement {
    labels = LABELS;
    watchedId: string | undefined;
    private state: ScoreState = 'unknown';
    private looks = 0;
    private timer: Timer | undefined;
    private refresh: (() => Promise<void>) | undefined;
    private lastSave: Save | undefined;

    /** What was saved last; another object each time, which begins the watch anew. */
    @api get save(): Save | undefined {
        return this.lastSave;
    }

    set save(value: Save | undefined) {
        this.lastSave = value;
        this.state = 'unknown';
        this.looks = 0;
        this.timer?.stop();
        if (value && value.personId === this.watchedId) {
            this.lookLater();
        }
        this.watchedId = value?.personId;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredScores({ data, errors, refresh }: GraphQLWireResult<ScoresAnswer>): void {
        this.refresh = refresh ?? this.refresh;
        if (errors) {
            this.state = 'unknown';
        } else if (data) {
            this.state = scoreStateOf(data);
            if (this.state !== 'current') {
                this.lookLater();
            }
        }
    }

    override disconnectedCallback(): void {
        this.timer?.stop();
    }

    get query() {
        return this.watchedId === undefined ? undefined : SCORES_QUERY;
    }

    get variables(): { personId: string | undefined } {
        return { personId: this.watchedId };
    }

    get text(): string {
        if (this.watchedId === undefined || this.state === 'unknown') {
            return '';
        }
        if (this.state === 'current') {
            return this.labels.RMap_Scores_Current;
        }
        return this.looks < LOOKS.length ? this.labels.RMap_Scores_Behind : this.labels.RMap_Scores_Late;
    }

    private lookLater(): void {
        this.timer?.stop();
        if (this.looks < LOOKS.length) {
            const wait = LOOKS[this.looks];
            this.timer = timeout(() => {
                this.looks += 1;
                this.refresh?.().catch(() => (this.state = 'unknown'));
            }, wait);
        }
    }
}
