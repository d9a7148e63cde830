/** A refusal in the words of OAuth 2.0, which differ from those of the APIs. */
export class OAuthError extends Error {
    constructor(
        readonly error: string,
        description: string,
        readonly status = 400
    ) {
        super(description);
    }

    body(): { error: string; error_description: string } {
        return { error: this.error, error_description: this.message };
    }
}
