import type { Advice, Risk } from 'c/advice';
import type { Judgement } from 'c/judgement';

/** The risks of the account and, where a deal is looked at, of that one deal; the gravest first. */
export function risksFor(judgement: Judgement, opportunityId: string | null): Risk[] {
    return judgement.risks().filter((risk) => concerns(risk, opportunityId));
}

/** The next best actions of the same. */
export function adviceFor(judgement: Judgement, opportunityId: string | null): Advice[] {
    return judgement.advice().filter((advice) => concerns(advice, opportunityId));
}

function concerns(one: { readonly opportunityId: string | null }, opportunityId: string | null): boolean {
    return opportunityId === null || one.opportunityId === null || one.opportunityId === opportunityId;
}
