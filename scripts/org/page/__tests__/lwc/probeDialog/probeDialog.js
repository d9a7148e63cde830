import { api } from 'lwc';
import LightningModal from 'lightning/modal';

export default class ProbeDialog extends LightningModal {
    @api question;

    agree() {
        this.close('agreed');
    }
}
