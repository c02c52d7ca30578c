/** @jsxImportSource react */
import type { MouseEvent, ReactElement, RefObject } from 'react';
import type { OrgJsxElements, OrgMembers, OrgProvider } from '../../src/index.js';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React has it
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it adds to React's
    interface IntrinsicElements extends OrgJsxElements<HTMLAttributes<HTMLElement>> {}
  }
}

declare const members: RefObject<OrgMembers | null>;

/** As the README says it goes with React; `tsc` is the test. */
export const Page = ({ onSend }: { onSend: (event: MouseEvent) => void }): ReactElement => (
  <org-provider
    backendUrl="https://backend.example.test"
    logto-endpoint="https://tenant.example.test"
    fetch={fetch}
    organizationId={undefined}
    ref={(provider: OrgProvider | null) => provider?.store}
    onorg-changed={({ organizationId }) => organizationId?.trim()}
  >
    <org-members
      key="members"
      ref={members}
      page={2}
      rowActions={({ name }) => [{ label: `Greet ${name ?? ''}`, onSelect: () => undefined }]}
      role="group"
      part="members"
      tabIndex={-1}
      className="wide"
      style={{ marginBlock: '1em' }}
      aria-labelledby="title"
      data-test="members"
      onClick={(event) => event.nativeEvent.composedPath()}
      onKeyDown={({ key, currentTarget }) => key && currentTarget.focus()}
      onorg-query-changed={({ query }) => query.trim()}
    >
      <button type="button" slot="actions" onClick={onSend}>
        Send
      </button>
    </org-members>
    <org-can capability="members.invite">Invite</org-can>
    {/* @ts-expect-error -- no such page */}
    <org-members page="two" />
    {/* @ts-expect-error -- to be read only */}
    <org-members store={undefined} />
    {/* @ts-expect-error -- to be read only */}
    <org-provider user={undefined} />
    {/* @ts-expect-error -- to be called */}
    <org-provider refresh={async () => undefined} />
    {/* @ts-expect-error -- of the element's own */}
    <org-settings render={() => undefined} />
    {/* @ts-expect-error -- another element's */}
    <org-roles ref={members} />
  </org-provider>
);
