import type { Message } from '../message.js';
import { joinRefusalTexts } from './join-refusals.js';

/** Errors, but for that the server cannot be reached. */
export const errorTexts = {
  'error.unauthenticated': 'Your sign-in has ended. Sign in again.',
  'error.forbidden': 'You are not allowed to do this. Ask an administrator.',
  'error.unexpected_response': 'The server answered in an unexpected way. Try again shortly.',
  'error.sign_in_failed': 'The sign-in did not work. Try again.',
  'error.misconfigured': 'This page is not set up correctly. Tell the people who run it.',
  'error.not_a_member': 'You are not a member of this organization.',
  'error.internal': 'Something went wrong on our side. Try again.',
  'error.not_found': 'This does not exist anymore.',
  'error.rate_limited': 'This is too much at once. Try again {when}.',
  'error.logto_unavailable': 'The sign-in service does not answer right now. Try again {when}.',
  'error.validation_failed': 'Some of this is not right. Check the fields.',
  'error.mfa_required':
    'This organization requires multi-factor authentication. Set it up for your account, then try again.',
  'error.already_member': 'This person is already a member.',
  'error.already_invited': 'This person is already invited.',
  'error.invitation_ended': 'This invitation was used or revoked.',
  'error.email_mismatch': 'This invitation is for another address.',
  'error.last_admin':
    'Somebody must be left who can manage members. Make another member an administrator first.',
  'error.role_not_grantable': 'A role allows more than your own roles do, so you can’t change it.',
  'error.conflict': 'Something changed in the meantime. Look again, then try again.',
  'error.invitation_expired': 'This invitation has expired.',
  'error.payload_too_large': 'This is too much at once. Shorten it.',
  'error.unsupported_media_type': 'The server answered in an unexpected way. Try again shortly.',
  'error.quota_exceeded': 'Your plan’s limit is reached.',
  'error.mail_not_configured':
    'Invitations can’t be mailed yet. An operator has to set up email first.',
  'error.uploads_not_configured': 'Files can’t be uploaded here.',
  'error.consent_required': 'Your sign-in does not cover this yet. Sign in again.',
  'common.signedOut': 'Sign in to go on.',
  'common.noPermission': 'You don’t have access to this.',
  'common.reference': 'Reference: {id}',
  'field.public_domain': 'Anybody can get an address there. Use a domain of your own.',
} as const satisfies Record<string, Message>;

/** What is rarely to be said; loaded when it is. */
export const refusalTexts = { ...errorTexts, ...joinRefusalTexts };
