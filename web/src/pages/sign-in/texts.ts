import { inEachLanguage } from '../../texts/words.ts'

export const signInTexts = inEachLanguage({
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in',
    missingEmail: 'Enter your e-mail address.',
    missingPassword: 'Enter your password.',
    refused: 'That is not the password of an account with this address. Check both.',
    wait: (minutes: number) =>
      `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    codeTitle: 'Second step',
    code: 'Code of your authenticator app, or a recovery code',
    codeSubmit: 'Continue',
    codeWrong: 'This code is wrong or used already. Wait for the next one.',
    missingCode: 'Enter the code.',
    overTitle: 'Sign in again',
    over: 'Your session has ended. Nothing you typed is lost: sign in, and what you were doing goes on.',
    later: 'Not now',
  },
  de: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    submitting: 'Anmeldung läuft',
    missingEmail: 'Geben Sie Ihre E-Mail-Adresse ein.',
    missingPassword: 'Geben Sie Ihr Passwort ein.',
    refused: 'Das ist nicht das Passwort eines Kontos mit dieser Adresse. Prüfen Sie beides.',
    wait: (minutes) =>
      `Zu viele Versuche. Warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und versuchen Sie es dann noch einmal.`,
    codeTitle: 'Zweiter Schritt',
    code: 'Code Ihrer Authenticator-App oder ein Wiederherstellungscode',
    codeSubmit: 'Weiter',
    codeWrong: 'Dieser Code ist falsch oder schon benutzt. Warten Sie auf den nächsten.',
    missingCode: 'Geben Sie den Code ein.',
    overTitle: 'Erneut anmelden',
    over: 'Ihre Sitzung ist abgelaufen. Nichts Eingegebenes ist verloren: Melden Sie sich an, und es geht weiter.',
    later: 'Jetzt nicht',
  },
})
