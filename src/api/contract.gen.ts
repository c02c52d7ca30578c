// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My organizations, with my roles */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create an organization and become its first administrator
         * @description Creates the organization, adds the caller and gives them the creator role. When a step
         *     fails, all of it is undone. Path and body are those of Logto's own multi-tenant sample; a
         *     client accepts the created organization bare or inside `{ "data": … }`. A backend may
         *     require a scope in the user's token (`forbidden` without it).
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** One organization of mine */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete the organization
         * @description Memberships and invitations end with it; the apps that were created here are deleted too.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Change what is said of the organization, or what it requires
         * @description Only what is sent changes; null takes a text or picture away. Once multi-factor
         *     authentication is required, Logto gives members without it no organization token until they
         *     set it up.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/organizations/{organizationId}/membership": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** What I am and may do here, as it is now */
        get: operations["getMembership"];
        put?: never;
        post?: never;
        /**
         * Leave
         * @description The last administrator cannot leave (`last_admin`), unless they name a successor: that
         *     member gets the caller's roles that can manage members, then the caller leaves. When a step
         *     fails, all of it is undone.
         */
        delete: operations["leaveOrganization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/provisioning": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** E-mail domains whose people join by themselves */
        get: operations["getProvisioning"];
        /**
         * Replace the domains and their roles
         * @description Whoever signs up with an address of such a domain is a member at once. Domains are taken in
         *     any form of IDNA and kept in lower-case ASCII; the same one twice is one. Domains whose
         *     addresses anybody can get, such as gmail.com, are refused (`public_domain`). One may give
         *     and take only roles whose scopes one holds (`role_not_grantable`).
         */
        put: operations["setProvisioning"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/logo": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Upload the organization's logo
         * @description The file goes into the tenant's storage; without one the answer is `uploads_not_configured`.
         *     What it is shows in its first bytes, not in its name or declared type.
         */
        put: operations["uploadLogo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/apps": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** A page of the machine-to-machine apps of the organization */
        get: operations["listApps"];
        put?: never;
        /**
         * Create an app that acts in the organization by itself
         * @description Creates a machine-to-machine application in Logto, adds it to the organization and gives it
         *     roles for apps. When a step fails, all of it is undone. The secret is in this answer and in
         *     no other. One may grant only roles whose scopes one holds (`role_not_grantable`).
         */
        post: operations["createApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/apps/{appId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the application. */
                appId: components["parameters"]["appId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an app
         * @description An app that was created here (`isCreatedHere`) is deleted, and its secret is worth nothing
         *     from then on; any other only leaves the organization. One cannot remove an app that holds a
         *     scope one lacks (`forbidden`).
         */
        delete: operations["removeApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/apps/{appId}/roles": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the application. */
                appId: components["parameters"]["appId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the roles of an app
         * @description One grants or takes only roles whose scopes one holds (`role_not_grantable`), and cannot act
         *     on an app that holds a scope one lacks (`forbidden`).
         */
        put: operations["setAppRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/roles": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** Roles of the template, and whether I may grant them */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/members": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** A page of the members */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/members/batch": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the roles of up to 100 members or remove them, with an outcome for each
         * @description `setRoles` needs `members.manage`, `remove` needs `members.remove`; the rules for each
         *     member are those of the single calls. The caller's own entry comes last, so that the last
         *     administrator stays whatever the list says. What fails for every member alike, such as a
         *     role that is not grantable, is a problem of the whole call.
         */
        post: operations["changeMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/members/{userId}/roles": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the user. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the roles of a member
         * @description One grants or takes only roles whose scopes one holds (`role_not_grantable`), cannot act on
         *     a member who holds a scope one lacks (`forbidden`), and cannot leave the organization
         *     without an administrator (`last_admin`).
         */
        put: operations["setMemberRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the user. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description One cannot remove a member who holds a scope one lacks (`forbidden`), nor the last
         *     administrator (`last_admin`).
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invitations": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        /** Invitations of the organization, newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite up to 100 addresses, with an outcome for each
         * @description Addresses are trimmed, lower-cased and compared so; the same address twice is one. An
         *     invitation whose mail could not go out is taken back. One may grant only roles whose
         *     scopes one holds (`role_not_grantable`).
         */
        post: operations["createInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation once more, renewed where little time is left
         * @description One that has expired, or will within 24 hours, is replaced by a new one with the same roles
         *     and as many days: its link is the one that works, the old one ends. So is one that its
         *     inviter could no longer send; then the caller is its inviter, else that stays who it was.
         *     Renewing grants its roles anew (`role_not_grantable`), but for those that are gone. When a step
         *     fails, the old one stays.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invitations/{invitationId}/revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a pending invitation
         * @description `members.invite` is enough for invitations of one's own, all others need `members.manage`.
         *     Whoever accepts at the same moment is out again.
         */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My pending invitations, newest first
         * @description Those to the address that the caller's account has in Logto at this moment. A backend may look at the newest 100 only.
         */
        get: operations["listReceivedInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        /**
         * The page that an invitation link leads to
         * @description Only for the account with the invited address; another one gets `email_mismatch` with the
         *     address masked. An ended invitation is answered with its status, not as a problem.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitationId}/accept": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, and be a member
         * @description An invitation holds for as long as its inviter could send it: a member, not suspended, with
         *     `members.invite` and every scope of its roles. When they no longer can, nobody gets in by it
         *     (`invitation_ended`), and its page shows it as `revoked`; whoever may sends it again in their
         *     own name. One that was made in Logto, without an inviter, holds by itself.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitationId}/decline": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description Logto knows no declined invitation; it is `revoked` afterwards.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Capability: "members.read" | "members.invite" | "members.manage" | "members.remove" | "organization.update" | "organization.delete";
        RoleRef: {
            id: string;
            name: string;
        };
        Role: {
            id: string;
            name: string;
            description: string | null;
            /** @description Names of the organization scopes that the role carries, sorted. */
            scopes: string[];
            /** @description Whether the caller holds every scope of the role, and so may grant and take it. */
            isGrantable: boolean;
        };
        Organization: {
            id: string;
            name: string;
            description: string | null;
            /** @description An https URL, or a `data:image/…` one. */
            logoUrl: string | null;
            /** @description The logo for dark pages, where there is one of its own. */
            darkLogoUrl: string | null;
            isMfaRequired: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description The caller's roles in it. */
            roles: components["schemas"]["RoleRef"][];
        };
        OrganizationCreate: {
            /** @description 1 to 128 characters once trimmed; no control characters, no `<` or `>`. */
            name: string;
            /** @description At most 256 characters; no control characters but line breaks, no `<` or `>`. */
            description?: string;
            /**
             * Format: uri
             * @description An https URL.
             */
            logoUrl?: string;
        };
        OrganizationUpdate: {
            /** @description 1 to 128 characters once trimmed; no control characters, no `<` or `>`. */
            name?: string;
            /** @description At most 256 characters; no control characters but line breaks, no `<` or `>`. */
            description?: string | null;
            /**
             * Format: uri
             * @description An https URL.
             */
            logoUrl?: string | null;
            /**
             * Format: uri
             * @description An https URL.
             */
            darkLogoUrl?: string | null;
            isMfaRequired?: boolean;
        };
        LogoUpload: {
            /** @description A PNG, JPEG, GIF or WebP image of at most 1 MiB. */
            file: string;
        };
        Membership: {
            organizationId: string;
            userId: string;
            /** @description Who the caller is, to members and to themselves. */
            user: {
                name: string | null;
                username: string | null;
                email: string | null;
                /** @description An https URL, or a `data:image/…` one. */
                avatarUrl: string | null;
            };
            roles: components["schemas"]["RoleRef"][];
            /** @description Names of the organization scopes that the roles carry, sorted. */
            scopes: string[];
            capabilities: components["schemas"]["Capability"][];
        };
        Member: {
            userId: string;
            name: string | null;
            username: string | null;
            email: string | null;
            /** @description An https URL, or a `data:image/…` one. */
            avatarUrl: string | null;
            roles: components["schemas"]["RoleRef"][];
            /** Format: date-time */
            lastSignInAt: string | null;
            isSuspended: boolean;
        };
        MemberRoles: {
            userId: string;
            roles: components["schemas"]["RoleRef"][];
        };
        MemberRolesUpdate: {
            roleIds: components["schemas"]["RoleIds"];
        };
        /** @description Ids of members; the same id twice is one. */
        UserIds: string[];
        MembersChange: {
            /** @constant */
            action: "setRoles";
            userIds: components["schemas"]["UserIds"];
            roleIds: components["schemas"]["RoleIds"];
        } | {
            /** @constant */
            action: "remove";
            userIds: components["schemas"]["UserIds"];
        };
        MemberOutcome: {
            userId: string;
            /** @enum {string} */
            outcome: "done" | "failed";
            /** @description The member's roles as they are now, for `setRoles` that is `done`. */
            roles?: components["schemas"]["RoleRef"][];
            /** @description Why, for `failed`. */
            problem?: components["schemas"]["Problem"];
        };
        MemberOutcomes: {
            outcomes: components["schemas"]["MemberOutcome"][];
        };
        Provisioning: {
            emailDomains: string[];
            roles: components["schemas"]["RoleRef"][];
        };
        ProvisioningUpdate: {
            emailDomains: string[];
            roleIds: components["schemas"]["RoleIds"];
        };
        /** @description A machine-to-machine application that belongs to the organization. */
        App: {
            /** @description What the app signs in with, its client id. */
            id: string;
            name: string;
            description: string | null;
            roles: components["schemas"]["RoleRef"][];
            /** @description Whether it was created for this organization, and so is deleted with its removal. */
            isCreatedHere: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        CreatedApp: {
            id: string;
            name: string;
            description: string | null;
            roles: components["schemas"]["RoleRef"][];
            /** @constant */
            isCreatedHere: true;
            /** Format: date-time */
            createdAt: string;
            /** @description What the app signs in with, beside its id. Nobody can ask for it again. */
            secret: string;
        };
        AppCreate: {
            /** @description 1 to 128 characters once trimmed; no control characters, no `<` or `>`. */
            name: string;
            /** @description At most 256 characters; no control characters but line breaks, no `<` or `>`. */
            description?: string;
            roleIds: components["schemas"]["RoleIds"];
        };
        AppRoles: {
            appId: string;
            roles: components["schemas"]["RoleRef"][];
        };
        AppRolesUpdate: {
            roleIds: components["schemas"]["RoleIds"];
        };
        /** @description Ids of roles of the template; the same id twice is one. */
        RoleIds: string[];
        /** @enum {string} */
        InvitationStatus: "pending" | "accepted" | "expired" | "revoked";
        /**
         * @description Null when the account is gone or unknown, and in what inviting, resending and revoking
         *     answer.
         */
        Inviter: null | {
            userId: string;
            name: string | null;
            avatarUrl: string | null;
        };
        Invitation: {
            id: string;
            /** @description The invited address, lower case. */
            invitee: string;
            status: components["schemas"]["InvitationStatus"];
            roles: components["schemas"]["RoleRef"][];
            inviter: components["schemas"]["Inviter"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: uri
             * @description Where the invitee accepts it. Made from the backend's configuration only.
             */
            link: string;
        };
        ReceivedInvitation: {
            id: string;
            invitee: string;
            status: components["schemas"]["InvitationStatus"];
            roles: components["schemas"]["RoleRef"][];
            inviter: components["schemas"]["Inviter"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            organization: {
                id: string;
                name: string;
                logoUrl: string | null;
            };
            /** @description Whether the caller already belongs to the organization. */
            isMember: boolean;
        };
        ResentInvitation: {
            invitation: components["schemas"]["Invitation"];
            /** @description Whether the invitation is a new one, with another id, link and end. */
            isRenewed: boolean;
        };
        InvitationsCreate: {
            /** @description Addresses; one that is none gets the outcome `invalid_email`. */
            invitees: string[];
            roleIds: components["schemas"]["RoleIds"];
            /**
             * @description How long the invitation can be accepted, in days.
             * @default 7
             */
            expiresInDays: number;
            /**
             * @description Words of the inviter for the mail; no control characters but line breaks, no `<` or
             *     `>`.
             */
            message?: string;
            /** @description BCP 47 language tag that the mail template may use. */
            locale?: string;
        };
        InvitationOutcome: {
            /** @description The address, trimmed and lower-cased. */
            invitee: string;
            /** @enum {string} */
            outcome: "invited" | "already_member" | "already_invited" | "invalid_email" | "rate_limited" | "failed";
            /** @description The new invitation, or the pending one for `already_invited`. */
            invitation?: components["schemas"]["Invitation"];
            /** @description Why, for `rate_limited` and `failed`. */
            problem?: components["schemas"]["Problem"];
        };
        InvitationOutcomes: {
            outcomes: components["schemas"]["InvitationOutcome"][];
        };
        OrganizationList: {
            items: components["schemas"]["Organization"][];
            total: number;
            page: number;
            pageSize: number;
        };
        RoleList: {
            items: components["schemas"]["Role"][];
            total: number;
            page: number;
            pageSize: number;
        };
        MemberList: {
            items: components["schemas"]["Member"][];
            total: number;
            page: number;
            pageSize: number;
        };
        InvitationList: {
            items: components["schemas"]["Invitation"][];
            total: number;
            page: number;
            pageSize: number;
        };
        ReceivedInvitationList: {
            items: components["schemas"]["ReceivedInvitation"][];
            total: number;
            page: number;
            pageSize: number;
        };
        AppList: {
            items: components["schemas"]["App"][];
            total: number;
            page: number;
            pageSize: number;
        };
        /**
         * @description - `validation_failed` 422 (400 when the body is no JSON): see `errors`
         *     - `unauthenticated` 401: no token, or none that is valid for this call
         *     - `forbidden` 403: may not do this; where a capability is missing, `capability` names it
         *     - `not_a_member` 403: not (or no longer) in the organization, or it does not exist
         *     - `mfa_required` 403: the organization requires multi-factor authentication; a backend may
         *       leave that to Logto, as the reference backend does
         *     - `not_found` 404
         *     - `already_member`, `already_invited` 409
         *     - `invitation_ended` 409: accepted or revoked
         *     - `email_mismatch` 409: the invitation is for another address, masked in `invitee`
         *     - `last_admin` 409: nobody would be left who can manage members
         *     - `role_not_grantable` 409: the role carries a scope that the caller lacks
         *     - `conflict` 409: something changed meanwhile, or an idempotency key was used with another body
         *     - `invitation_expired` 410
         *     - `payload_too_large` 413, `unsupported_media_type` 415
         *     - `rate_limited`, `quota_exceeded` 429
         *     - `mail_not_configured` 501: the tenant cannot send mail
         *     - `uploads_not_configured` 501: the tenant cannot store files
         *     - `logto_unavailable` 502, 503, 504
         *     - `internal` 500
         * @enum {string}
         */
        ProblemCode: "validation_failed" | "unauthenticated" | "forbidden" | "not_a_member" | "mfa_required" | "not_found" | "already_member" | "already_invited" | "invitation_ended" | "email_mismatch" | "last_admin" | "role_not_grantable" | "conflict" | "invitation_expired" | "payload_too_large" | "unsupported_media_type" | "rate_limited" | "quota_exceeded" | "mail_not_configured" | "uploads_not_configured" | "logto_unavailable" | "internal";
        /**
         * @description `public_domain`: anybody can get an address of this e-mail domain.
         * @enum {string}
         */
        FieldErrorCode: "required" | "invalid_type" | "invalid_json" | "invalid_format" | "invalid_characters" | "too_short" | "too_long" | "too_small" | "too_large" | "too_few" | "too_many" | "unknown_value" | "unknown_property" | "public_domain";
        FieldError: {
            /**
             * @description JSON Pointer (RFC 6901) into the body (`/name` for a form's field), or `?name` for a query parameter, or the name of
             *     a header.
             */
            pointer: string;
            code: components["schemas"]["FieldErrorCode"];
            /** @description The bound that was passed, for `too_…` codes. */
            limit?: number;
        };
        /** @description RFC 9457 problem details. `title` is English, for developers; show words of your own by `code`. */
        Problem: {
            /**
             * @description Always `about:blank`; `code` tells problems apart.
             * @constant
             */
            type: "about:blank";
            title: string;
            status: number;
            code: components["schemas"]["ProblemCode"];
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
            capability?: components["schemas"]["Capability"];
            /** @description The masked address, with `email_mismatch`. */
            invitee?: string;
            /**
             * @description Seconds until a retry makes sense: what `Retry-After` says of a whole call, and what holds
             *     for one address or member where the problem stands beside it.
             */
            retryAfter?: number;
        };
    };
    responses: {
        /** @description `validation_failed`: the request is not what the contract says. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: no token, or none that is valid for this call. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                "WWW-Authenticate": components["headers"]["wwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`, `not_a_member` or `mfa_required`. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `already_member`, `already_invited`, `invitation_ended`, `email_mismatch`, `last_admin`,
         *     `role_not_grantable` or `conflict`.
         */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                "Retry-After": components["headers"]["retryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invitation_expired`. */
        InvitationExpired: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: the body has more than 64 KiB, a logo more than 1 MiB. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: the body is not of the declared type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `rate_limited`: the caller did too much of this, or too much at all. Not before `Retry-After`
         *     is it allowed again; until then a call is refused and does nothing. `quota_exceeded`: the
         *     tenant's plan is used up.
         */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                "Retry-After": components["headers"]["retryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `mail_not_configured` or `uploads_not_configured`: the tenant lacks what this needs. */
        NotConfigured: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `logto_unavailable`: Logto answered with an error (502), could not be reached (503) or took
         *     too long (504).
         */
        LogtoUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                "Retry-After": components["headers"]["retryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal`: our fault; the request id helps to find it. */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["requestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Logto's id of the organization. */
        organizationId: string;
        /** @description Logto's id of the user. */
        userId: string;
        /** @description Logto's id of the invitation, as in the mailed link. */
        invitationId: string;
        /** @description Logto's id of the application. */
        appId: string;
        /** @description Part of a name, address or id, in any letter case; no control characters. */
        search: string;
        /** @description From 1. */
        page: number;
        pageSize: number;
        /**
         * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
         *     anything else is replaced.
         */
        requestId: string;
        /**
         * @description Unique for one intent of one caller. The same key with the same body answers what the first
         *     call answered, for 24 hours; with another body it is a `conflict`. A repetition waits for the
         *     first call, and is a `conflict` with `Retry-After` when that takes too long.
         */
        idempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description The request's id, as given or made. */
        requestId: string;
        /** @description RFC 6750 challenge. */
        wwwAuthenticate: string;
        /** @description Seconds until a retry makes sense (RFC 9110). */
        retryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Part of a name, address or id, in any letter case; no control characters. */
                q?: components["parameters"]["search"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                pageSize?: components["parameters"]["pageSize"];
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the caller's organizations, by name. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Unique for one intent of one caller. The same key with the same body answers what the first
                 *     call answered, for 24 hours; with another body it is a `conflict`. A repetition waits for the
                 *     first call, and is a `conflict` with `Retry-After` when that takes too long.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationCreate"];
            };
        };
        responses: {
            /** @description The organization, with the caller's roles in it. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization, with the caller's roles in it as they are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    getMembership: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's account, roles, scopes and capabilities at this moment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    leaveOrganization: {
        parameters: {
            query?: {
                /**
                 * @description Logto's id of another member, not suspended; `unknown_value` for anybody else. Like any
                 *     member, one who holds a scope that the caller lacks cannot be acted on (`forbidden`).
                 */
                successorId?: string;
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller is out. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    getProvisioning: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domains, sorted, and the roles that whoever joins by them gets. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provisioning"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    setProvisioning: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvisioningUpdate"];
            };
        };
        responses: {
            /** @description What holds now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provisioning"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    uploadLogo: {
        parameters: {
            query?: {
                /** @description Whether the logo is for light or for dark pages. */
                theme?: "light" | "dark";
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["LogoUpload"];
            };
        };
        responses: {
            /** @description The organization with its new logo. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            501: components["responses"]["NotConfigured"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    listApps: {
        parameters: {
            query?: {
                /** @description Part of a name, address or id, in any letter case; no control characters. */
                q?: components["parameters"]["search"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                pageSize?: components["parameters"]["pageSize"];
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Apps in a stable order; an empty page past the end. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    createApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
                /**
                 * @description Unique for one intent of one caller. The same key with the same body answers what the first
                 *     call answered, for 24 hours; with another body it is a `conflict`. A repetition waits for the
                 *     first call, and is a `conflict` with `Retry-After` when that takes too long.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppCreate"];
            };
        };
        responses: {
            /** @description The app, with its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApp"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    removeApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the application. */
                appId: components["parameters"]["appId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app is out. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    setAppRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the application. */
                appId: components["parameters"]["appId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppRolesUpdate"];
            };
        };
        responses: {
            /** @description The app's roles as they are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppRoles"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Who can hold them, people or machine-to-machine apps. */
                for?: "members" | "apps";
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All roles of the organization template that they can hold, by name. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Part of a name, address or id, in any letter case; no control characters. */
                q?: components["parameters"]["search"];
                /** @description Only members who hold this role. Combines with `q`. */
                roleId?: string;
                /** @description From 1. */
                page?: components["parameters"]["page"];
                pageSize?: components["parameters"]["pageSize"];
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members in a stable order; an empty page past the end. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    changeMembers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembersChange"];
            };
        };
        responses: {
            /** @description What became of each member, in the order given. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOutcomes"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    setMemberRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the user. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRolesUpdate"];
            };
        };
        responses: {
            /** @description The member's roles as they are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRoles"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the user. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member is out. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Only invitations in this state. */
                status?: components["schemas"]["InvitationStatus"];
                /** @description Part of a name, address or id, in any letter case; no control characters. */
                q?: components["parameters"]["search"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                pageSize?: components["parameters"]["pageSize"];
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    createInvitations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
                /**
                 * @description Unique for one intent of one caller. The same key with the same body answers what the first
                 *     call answered, for 24 hours; with another body it is a `conflict`. A repetition waits for the
                 *     first call, and is a `conflict` with `Retry-After` when that takes too long.
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationsCreate"];
            };
        };
        responses: {
            /** @description What became of each address, in the order given. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOutcomes"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            501: components["responses"]["NotConfigured"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation that was mailed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentInvitation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            501: components["responses"]["NotConfigured"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the organization. */
                organizationId: components["parameters"]["organizationId"];
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["InvitationExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    listReceivedInvitations: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: components["parameters"]["page"];
                pageSize?: components["parameters"]["pageSize"];
            };
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedInvitationList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation, the organization it leads to, and whether the caller is in it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedInvitation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization that the caller now belongs to, with their roles. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["InvitationExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;
                 *     anything else is replaced.
                 */
                "X-Request-Id"?: components["parameters"]["requestId"];
            };
            path: {
                /** @description Logto's id of the invitation, as in the mailed link. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation is over. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["requestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["InvitationExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["LogtoUnavailable"];
            503: components["responses"]["LogtoUnavailable"];
            504: components["responses"]["LogtoUnavailable"];
        };
    };
}
