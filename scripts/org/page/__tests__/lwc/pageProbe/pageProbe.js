import { LightningElement, api, wire } from 'lwc';
import { gql, graphql, executeMutation } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import USER_ID from '@salesforce/user/Id';
import ACCOUNT from '@salesforce/schema/Account';
import title from '@salesforce/label/c.Probe_Title';
import ProbeDialog from 'c/probeDialog';
import { shout } from 'c/probeFormat';

const ACCOUNT_NAME = gql`
    query AccountName($id: ID) {
        uiapi {
            query {
                Account(where: { Id: { eq: $id } }) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

const RENAME = gql`
    mutation Rename($id: IdOrRef!, $name: String) {
        uiapi {
            AccountUpdate(input: { Id: $id, Account: { Name: $name } }) {
                success
            }
        }
    }
`;

export default class PageProbe extends LightningElement {
    @api recordId;
    @api objectApiName;

    labels = { title };
    userId = `${USER_ID} on ${ACCOUNT.objectApiName}`;
    draft = '';
    answer = '';
    broken = false;
    picked = '';
    filter = { criteria: [{ fieldPath: 'Industry', operator: 'eq', value: 'Banking' }] };
    result;

    @wire(graphql, { query: ACCOUNT_NAME, variables: '$variables' })
    receive(result) {
        this.result = result;
    }

    get variables() {
        return { id: this.recordId };
    }

    get name() {
        return this.result?.data?.uiapi.query.Account.edges[0]?.node.Name.value;
    }

    get problem() {
        return this.result?.errors?.map((error) => error.message).join();
    }

    remember(event) {
        this.draft = event.target.value;
    }

    async save() {
        const { errors } = await executeMutation({
            query: RENAME,
            variables: { id: this.recordId, name: shout(this.draft) }
        });
        this.dispatchEvent(
            new ShowToastEvent({
                title: errors ? 'Not saved' : 'Saved',
                message: errors ? errors[0].message : '',
                variant: errors ? 'error' : 'success'
            })
        );
        await this.result.refresh();
    }

    async ask() {
        this.answer = await ProbeDialog.open({ size: 'small', question: 'Go on?' });
    }

    pick(event) {
        this.picked = event.detail.recordId ?? '';
    }

    fail() {
        this.broken = true;
    }
}
