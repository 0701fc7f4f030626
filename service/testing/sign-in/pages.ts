const page = (title: string, form: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1>${form}</main></body>
</html>`;

const form = (action: string, fields: string, verb: string) => `
<form method="post" action="${action}">
${fields}
<button type="submit">${verb}</button>
<button type="submit" name="cancel" value="1" formnovalidate>Cancel</button>
</form>`;

/** Asks who somebody is; whoever types a name is that person. */
export const signInPage = (action: string): string =>
  page(
    'Sign in at the test provider',
    form(action, '<label>Name <input name="login" required autofocus></label>', 'Sign in'),
  );

/** Asks whether StoryBoard may know. */
export const consentPage = (action: string): string =>
  page('StoryBoard asks for your name and mail address', form(action, '', 'Continue'));
