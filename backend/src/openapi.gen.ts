// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.
export const openapi: object = {
  "openapi": "3.1.0",
  "info": {
    "title": "Orgkit backend contract",
    "version": "0.1.0",
    "summary": "What the Orgkit elements call, in any language you like.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    },
    "description": "The HTTP contract between the Orgkit elements in a browser and a backend that keeps Logto's\nmachine-to-machine secret. Anyone may implement it; `orgkit-backend` is the reference.\n\n**Form.** JSON in camelCase, times as ISO 8601 in UTC. Lists answer `{ items, total, page,\npageSize }`. The base URL is up to you.\n\n**Tokens.** `userToken`: an access token whose `aud` is the API resource. `organizationToken`:\na Logto organization token (`aud` = `urn:logto:organization:{organizationId}`) or a resource\ntoken whose `organization_id` is the organization of the path. `x-access` says for each call\nwhich token it takes and which capability it needs, or of which `anyCapability` one; without\neither, being a member is enough. A token of another organization gets the same answer whether\nthe organization of the path exists or not. Nobody who is suspended may call anything.\n\n**Capabilities** are what interface and contract speak of; which Logto scope grants one is the\nbackend's configuration: `members.read` (any member), `members.invite` (`invite:member`),\n`members.manage` (`manage:member`), `members.remove` (`delete:member`), `organization.update`\n(`manage:organization`), `organization.delete` (`delete:organization`). Calls check what holds in\nLogto, not what the token says: writes and what is marked `asOf: now` at that moment, with the\nwhole request there; other reads at most 10 s before.\n\n**Problems** are `application/problem+json` (RFC 9457) with a stable `code`. They never carry a\nstack, a token, a secret or an error body of Logto.\n\n**Requests.** `X-Request-Id` is taken or made, answered and logged. `Idempotency-Key` makes a\nrepeated create answer what the first one answered.\n\n**Limits.** Any call may be answered `rate_limited` (429). A backend limits at least the\norganizations and apps that one user creates, their uploads, the invitations that a user and an\norganization mail, the mails to one address, and the calls of a user about invitations that are\nnot theirs; how many of each is its configuration. `Retry-After` is true: once it is over, the\ncall is not refused for the same reason.\n"
  },
  "servers": [
    {
      "url": "{baseUrl}",
      "description": "Where the backend is mounted.",
      "variables": {
        "baseUrl": {
          "default": "http://localhost:3000"
        }
      }
    }
  ],
  "tags": [
    {
      "name": "organizations",
      "description": "The caller's organizations."
    },
    {
      "name": "members",
      "description": "Who belongs to an organization, and as what."
    },
    {
      "name": "invitations",
      "description": "How people get in."
    },
    {
      "name": "apps",
      "description": "Machines that act in an organization by themselves."
    }
  ],
  "paths": {
    "/organizations": {
      "get": {
        "tags": [
          "organizations"
        ],
        "operationId": "listOrganizations",
        "summary": "My organizations, with my roles",
        "x-access": {
          "token": "user"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/search"
          },
          {
            "$ref": "#/components/parameters/page"
          },
          {
            "$ref": "#/components/parameters/pageSize"
          },
          {
            "$ref": "#/components/parameters/requestId"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of the caller's organizations, by name.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrganizationList"
                },
                "examples": {
                  "one": {
                    "value": {
                      "items": [
                        {
                          "id": "e4jw8q8yyvbp",
                          "name": "Acme",
                          "description": "Rockets and parcels",
                          "logoUrl": null,
                          "darkLogoUrl": null,
                          "isMfaRequired": false,
                          "createdAt": "2026-11-20T09:00:00.000Z",
                          "roles": [
                            {
                              "id": "r0admin0role",
                              "name": "admin"
                            }
                          ]
                        }
                      ],
                      "total": 1,
                      "page": 1,
                      "pageSize": 20
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "post": {
        "tags": [
          "organizations"
        ],
        "operationId": "createOrganization",
        "summary": "Create an organization and become its first administrator",
        "description": "Creates the organization, adds the caller and gives them the creator role. When a step\nfails, all of it is undone. Path and body are those of Logto's own multi-tenant sample; a\nclient accepts the created organization bare or inside `{ \"data\": … }`. A backend may\nrequire a scope in the user's token (`forbidden` without it).\n",
        "x-access": {
          "token": "user"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/idempotencyKey"
          },
          {
            "$ref": "#/components/parameters/requestId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/OrganizationCreate"
              },
              "examples": {
                "named": {
                  "value": {
                    "name": "Acme",
                    "description": "Rockets and parcels"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The organization, with the caller's roles in it.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Organization"
                },
                "examples": {
                  "created": {
                    "value": {
                      "id": "e4jw8q8yyvbp",
                      "name": "Acme",
                      "description": "Rockets and parcels",
                      "logoUrl": null,
                      "darkLogoUrl": null,
                      "isMfaRequired": false,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "roles": [
                        {
                          "id": "r0admin0role",
                          "name": "admin"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "organizations"
        ],
        "operationId": "getOrganization",
        "summary": "One organization of mine",
        "x-access": {
          "token": "organization"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The organization, with the caller's roles in it as they are now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Organization"
                },
                "examples": {
                  "acme": {
                    "value": {
                      "id": "e4jw8q8yyvbp",
                      "name": "Acme",
                      "description": null,
                      "logoUrl": "https://cdn.example.test/logo.png",
                      "darkLogoUrl": null,
                      "isMfaRequired": false,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "roles": [
                        {
                          "id": "r0admin0role",
                          "name": "admin"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "patch": {
        "tags": [
          "organizations"
        ],
        "operationId": "updateOrganization",
        "summary": "Change what is said of the organization, or what it requires",
        "description": "Only what is sent changes; null takes a text or picture away. Once multi-factor\nauthentication is required, Logto gives members without it no organization token until they\nset it up.\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/OrganizationUpdate"
              },
              "examples": {
                "renamed": {
                  "value": {
                    "name": "Acme Inc.",
                    "darkLogoUrl": null
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The organization as it is now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Organization"
                },
                "examples": {
                  "renamed": {
                    "value": {
                      "id": "e4jw8q8yyvbp",
                      "name": "Acme Inc.",
                      "description": "Rockets and parcels",
                      "logoUrl": "https://cdn.example.test/logo.png",
                      "darkLogoUrl": null,
                      "isMfaRequired": false,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "roles": [
                        {
                          "id": "r0admin0role",
                          "name": "admin"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "delete": {
        "tags": [
          "organizations"
        ],
        "operationId": "deleteOrganization",
        "summary": "Delete the organization",
        "description": "Memberships and invitations end with it; the apps that were created here are deleted too.\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.delete"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "The organization is gone.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/membership": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "members"
        ],
        "operationId": "getMembership",
        "summary": "What I am and may do here, as it is now",
        "x-access": {
          "token": "organization",
          "asOf": "now"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The caller's account, roles, scopes and capabilities at this moment.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Membership"
                },
                "examples": {
                  "member": {
                    "value": {
                      "organizationId": "e4jw8q8yyvbp",
                      "userId": "zdebwlpb5pdc",
                      "user": {
                        "name": "Bob Example",
                        "username": "bob",
                        "email": "bob@example.test",
                        "avatarUrl": null
                      },
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ],
                      "scopes": [
                        "invite:member",
                        "read:data",
                        "read:member"
                      ],
                      "capabilities": [
                        "members.read",
                        "members.invite"
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "delete": {
        "tags": [
          "members"
        ],
        "operationId": "leaveOrganization",
        "summary": "Leave",
        "description": "The last administrator cannot leave (`last_admin`), unless they name a successor: that\nmember gets the caller's roles that can manage members, then the caller leaves. When a step\nfails, all of it is undone.\n",
        "x-access": {
          "token": "organization"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "name": "successorId",
            "in": "query",
            "description": "Logto's id of another member, not suspended; `unknown_value` for anybody else. Like any\nmember, one who holds a scope that the caller lacks cannot be acted on (`forbidden`).\n",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 128
            }
          }
        ],
        "responses": {
          "204": {
            "description": "The caller is out.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/provisioning": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "members"
        ],
        "operationId": "getProvisioning",
        "summary": "E-mail domains whose people join by themselves",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The domains, sorted, and the roles that whoever joins by them gets.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Provisioning"
                },
                "examples": {
                  "acme": {
                    "value": {
                      "emailDomains": [
                        "acme.example"
                      ],
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "put": {
        "tags": [
          "members"
        ],
        "operationId": "setProvisioning",
        "summary": "Replace the domains and their roles",
        "description": "Whoever signs up with an address of such a domain is a member at once. Domains are taken in\nany form of IDNA and kept in lower-case ASCII; the same one twice is one. Domains whose\naddresses anybody can get, such as gmail.com, are refused (`public_domain`). One may give\nand take only roles whose scopes one holds (`role_not_grantable`).\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProvisioningUpdate"
              },
              "examples": {
                "acme": {
                  "value": {
                    "emailDomains": [
                      "acme.example"
                    ],
                    "roleIds": [
                      "r0member0rol"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What holds now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Provisioning"
                },
                "examples": {
                  "acme": {
                    "value": {
                      "emailDomains": [
                        "acme.example"
                      ],
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/logo": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "put": {
        "tags": [
          "organizations"
        ],
        "operationId": "uploadLogo",
        "summary": "Upload the organization's logo",
        "description": "The file goes into the tenant's storage; without one the answer is `uploads_not_configured`.\nWhat it is shows in its first bytes, not in its name or declared type.\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "name": "theme",
            "in": "query",
            "description": "Whether the logo is for light or for dark pages.",
            "schema": {
              "type": "string",
              "enum": [
                "light",
                "dark"
              ],
              "default": "light"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "multipart/form-data": {
              "schema": {
                "$ref": "#/components/schemas/LogoUpload"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The organization with its new logo.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Organization"
                },
                "examples": {
                  "withLogo": {
                    "value": {
                      "id": "e4jw8q8yyvbp",
                      "name": "Acme",
                      "description": "Rockets and parcels",
                      "logoUrl": "https://cdn.example.test/logo.png",
                      "darkLogoUrl": null,
                      "isMfaRequired": false,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "roles": [
                        {
                          "id": "r0admin0role",
                          "name": "admin"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "501": {
            "$ref": "#/components/responses/NotConfigured"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/apps": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "apps"
        ],
        "operationId": "listApps",
        "summary": "A page of the machine-to-machine apps of the organization",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/search"
          },
          {
            "$ref": "#/components/parameters/page"
          },
          {
            "$ref": "#/components/parameters/pageSize"
          }
        ],
        "responses": {
          "200": {
            "description": "Apps in a stable order; an empty page past the end.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AppList"
                },
                "examples": {
                  "one": {
                    "value": {
                      "items": [
                        {
                          "id": "5b7c9d1e3f5a7b9c1d3e5",
                          "name": "Invoice export",
                          "description": null,
                          "roles": [
                            {
                              "id": "r0reader0rol",
                              "name": "reader"
                            }
                          ],
                          "isCreatedHere": true,
                          "createdAt": "2026-11-20T09:00:00.000Z"
                        }
                      ],
                      "total": 1,
                      "page": 1,
                      "pageSize": 20
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "post": {
        "tags": [
          "apps"
        ],
        "operationId": "createApp",
        "summary": "Create an app that acts in the organization by itself",
        "description": "Creates a machine-to-machine application in Logto, adds it to the organization and gives it\nroles for apps. When a step fails, all of it is undone. The secret is in this answer and in\nno other. One may grant only roles whose scopes one holds (`role_not_grantable`).\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/idempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AppCreate"
              },
              "examples": {
                "reader": {
                  "value": {
                    "name": "Invoice export",
                    "roleIds": [
                      "r0reader0rol"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The app, with its secret.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CreatedApp"
                },
                "examples": {
                  "created": {
                    "value": {
                      "id": "5b7c9d1e3f5a7b9c1d3e5",
                      "name": "Invoice export",
                      "description": null,
                      "roles": [
                        {
                          "id": "r0reader0rol",
                          "name": "reader"
                        }
                      ],
                      "isCreatedHere": true,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "secret": "shown-once-and-never-again"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/apps/{appId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/appId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "delete": {
        "tags": [
          "apps"
        ],
        "operationId": "removeApp",
        "summary": "Remove an app",
        "description": "An app that was created here (`isCreatedHere`) is deleted, and its secret is worth nothing\nfrom then on; any other only leaves the organization. One cannot remove an app that holds a\nscope one lacks (`forbidden`).\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "The app is out.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/apps/{appId}/roles": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/appId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "put": {
        "tags": [
          "apps"
        ],
        "operationId": "setAppRoles",
        "summary": "Replace the roles of an app",
        "description": "One grants or takes only roles whose scopes one holds (`role_not_grantable`), and cannot act\non an app that holds a scope one lacks (`forbidden`).\n",
        "x-access": {
          "token": "organization",
          "capability": "organization.update"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AppRolesUpdate"
              },
              "examples": {
                "reader": {
                  "value": {
                    "roleIds": [
                      "r0reader0rol"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The app's roles as they are now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AppRoles"
                },
                "examples": {
                  "reader": {
                    "value": {
                      "appId": "5b7c9d1e3f5a7b9c1d3e5",
                      "roles": [
                        {
                          "id": "r0reader0rol",
                          "name": "reader"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/roles": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "members"
        ],
        "operationId": "listRoles",
        "summary": "Roles of the template, and whether I may grant them",
        "x-access": {
          "token": "organization"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "name": "for",
            "in": "query",
            "description": "Who can hold them, people or machine-to-machine apps.",
            "schema": {
              "type": "string",
              "enum": [
                "members",
                "apps"
              ],
              "default": "members"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "All roles of the organization template that they can hold, by name.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RoleList"
                },
                "examples": {
                  "seenByMember": {
                    "value": {
                      "items": [
                        {
                          "id": "r0admin0role",
                          "name": "admin",
                          "description": "Runs the organization",
                          "scopes": [
                            "delete:member",
                            "invite:member",
                            "manage:member",
                            "read:member"
                          ],
                          "isGrantable": false
                        },
                        {
                          "id": "r0member0rol",
                          "name": "member",
                          "description": null,
                          "scopes": [
                            "invite:member",
                            "read:member"
                          ],
                          "isGrantable": true
                        }
                      ],
                      "total": 2,
                      "page": 1,
                      "pageSize": 100
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/members": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "members"
        ],
        "operationId": "listMembers",
        "summary": "A page of the members",
        "x-access": {
          "token": "organization",
          "capability": "members.read"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/search"
          },
          {
            "name": "roleId",
            "in": "query",
            "description": "Only members who hold this role. Combines with `q`.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 128
            }
          },
          {
            "$ref": "#/components/parameters/page"
          },
          {
            "$ref": "#/components/parameters/pageSize"
          }
        ],
        "responses": {
          "200": {
            "description": "Members in a stable order; an empty page past the end.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MemberList"
                },
                "examples": {
                  "firstPage": {
                    "value": {
                      "items": [
                        {
                          "userId": "sbyu4ckrwwfm",
                          "name": "Alice Example",
                          "username": "alice",
                          "email": "alice@example.test",
                          "avatarUrl": null,
                          "roles": [
                            {
                              "id": "r0admin0role",
                              "name": "admin"
                            }
                          ],
                          "lastSignInAt": "2026-11-20T08:00:00.000Z",
                          "isSuspended": false
                        }
                      ],
                      "total": 57,
                      "page": 1,
                      "pageSize": 1
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/members/batch": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "post": {
        "tags": [
          "members"
        ],
        "operationId": "changeMembers",
        "summary": "Change the roles of up to 100 members or remove them, with an outcome for each",
        "description": "`setRoles` needs `members.manage`, `remove` needs `members.remove`; the rules for each\nmember are those of the single calls. The caller's own entry comes last, so that the last\nadministrator stays whatever the list says. What fails for every member alike, such as a\nrole that is not grantable, is a problem of the whole call.\n",
        "x-access": {
          "token": "organization",
          "anyCapability": [
            "members.manage",
            "members.remove"
          ]
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/MembersChange"
              },
              "examples": {
                "removed": {
                  "value": {
                    "action": "remove",
                    "userIds": [
                      "zdebwlpb5pdc",
                      "sbyu4ckrwwfm"
                    ]
                  }
                },
                "demoted": {
                  "value": {
                    "action": "setRoles",
                    "userIds": [
                      "zdebwlpb5pdc"
                    ],
                    "roleIds": [
                      "r0member0rol"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of each member, in the order given.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MemberOutcomes"
                },
                "examples": {
                  "mixed": {
                    "value": {
                      "outcomes": [
                        {
                          "userId": "zdebwlpb5pdc",
                          "outcome": "done",
                          "roles": [
                            {
                              "id": "r0member0rol",
                              "name": "member"
                            }
                          ]
                        },
                        {
                          "userId": "sbyu4ckrwwfm",
                          "outcome": "failed",
                          "problem": {
                            "type": "about:blank",
                            "title": "The organization would be left without an administrator.",
                            "status": 409,
                            "code": "last_admin",
                            "requestId": "5f2c9a"
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/members/{userId}/roles": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/userId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "put": {
        "tags": [
          "members"
        ],
        "operationId": "setMemberRoles",
        "summary": "Replace the roles of a member",
        "description": "One grants or takes only roles whose scopes one holds (`role_not_grantable`), cannot act on\na member who holds a scope one lacks (`forbidden`), and cannot leave the organization\nwithout an administrator (`last_admin`).\n",
        "x-access": {
          "token": "organization",
          "capability": "members.manage"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/MemberRolesUpdate"
              },
              "examples": {
                "promote": {
                  "value": {
                    "roleIds": [
                      "r0admin0role"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The member's roles as they are now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MemberRoles"
                },
                "examples": {
                  "promoted": {
                    "value": {
                      "userId": "zdebwlpb5pdc",
                      "roles": [
                        {
                          "id": "r0admin0role",
                          "name": "admin"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/members/{userId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/userId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "delete": {
        "tags": [
          "members"
        ],
        "operationId": "removeMember",
        "summary": "Remove a member",
        "description": "One cannot remove a member who holds a scope one lacks (`forbidden`), nor the last\nadministrator (`last_admin`).\n",
        "x-access": {
          "token": "organization",
          "capability": "members.remove"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "The member is out.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/invitations": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "invitations"
        ],
        "operationId": "listInvitations",
        "summary": "Invitations of the organization, newest first",
        "x-access": {
          "token": "organization",
          "capability": "members.invite"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "name": "status",
            "in": "query",
            "description": "Only invitations in this state.",
            "schema": {
              "$ref": "#/components/schemas/InvitationStatus"
            }
          },
          {
            "$ref": "#/components/parameters/search"
          },
          {
            "$ref": "#/components/parameters/page"
          },
          {
            "$ref": "#/components/parameters/pageSize"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of invitations.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvitationList"
                },
                "examples": {
                  "one": {
                    "value": {
                      "items": [
                        {
                          "id": "0a1b2c3d4e5f6g7h8i9j0",
                          "invitee": "carol@example.test",
                          "status": "pending",
                          "roles": [
                            {
                              "id": "r0member0rol",
                              "name": "member"
                            }
                          ],
                          "inviter": {
                            "userId": "sbyu4ckrwwfm",
                            "name": "Alice Example",
                            "avatarUrl": null
                          },
                          "createdAt": "2026-11-20T09:00:00.000Z",
                          "expiresAt": "2026-11-27T09:00:00.000Z",
                          "link": "https://app.example.test/join?invitation=0a1b2c3d4e5f6g7h8i9j0"
                        }
                      ],
                      "total": 1,
                      "page": 1,
                      "pageSize": 20
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      },
      "post": {
        "tags": [
          "invitations"
        ],
        "operationId": "createInvitations",
        "summary": "Invite up to 100 addresses, with an outcome for each",
        "description": "Addresses are trimmed, lower-cased and compared so; the same address twice is one. An\ninvitation whose mail could not go out is taken back. One may grant only roles whose\nscopes one holds (`role_not_grantable`).\n",
        "x-access": {
          "token": "organization",
          "capability": "members.invite"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/idempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/InvitationsCreate"
              },
              "examples": {
                "two": {
                  "value": {
                    "invitees": [
                      "carol@example.test",
                      "dave@example.test"
                    ],
                    "roleIds": [
                      "r0member0rol"
                    ],
                    "message": "See you on Monday"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of each address, in the order given.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/InvitationOutcomes"
                },
                "examples": {
                  "mixed": {
                    "value": {
                      "outcomes": [
                        {
                          "invitee": "carol@example.test",
                          "outcome": "invited",
                          "invitation": {
                            "id": "0a1b2c3d4e5f6g7h8i9j0",
                            "invitee": "carol@example.test",
                            "status": "pending",
                            "roles": [
                              {
                                "id": "r0member0rol",
                                "name": "member"
                              }
                            ],
                            "inviter": null,
                            "createdAt": "2026-11-20T09:00:00.000Z",
                            "expiresAt": "2026-11-27T09:00:00.000Z",
                            "link": "https://app.example.test/join?invitation=0a1b2c3d4e5f6g7h8i9j0"
                          }
                        },
                        {
                          "invitee": "bob@example.test",
                          "outcome": "already_member"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "501": {
            "$ref": "#/components/responses/NotConfigured"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/invitations/{invitationId}/resend": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/invitationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "post": {
        "tags": [
          "invitations"
        ],
        "operationId": "resendInvitation",
        "summary": "Mail an invitation once more, renewed where little time is left",
        "description": "One that has expired, or will within 24 hours, is replaced by a new one with the same roles\nand as many days: its link is the one that works, the old one ends. So is one that its\ninviter could no longer send; then the caller is its inviter, else that stays who it was.\nRenewing grants its roles anew (`role_not_grantable`), but for those that are gone. When a step\nfails, the old one stays.\n",
        "x-access": {
          "token": "organization",
          "capability": "members.invite"
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The invitation that was mailed.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ResentInvitation"
                },
                "examples": {
                  "renewed": {
                    "value": {
                      "isRenewed": true,
                      "invitation": {
                        "id": "0a1b2c3d4e5f6g7h8i9j0",
                        "invitee": "carol@example.test",
                        "status": "pending",
                        "roles": [
                          {
                            "id": "r0member0rol",
                            "name": "member"
                          }
                        ],
                        "inviter": null,
                        "createdAt": "2026-11-20T09:00:00.000Z",
                        "expiresAt": "2026-11-27T09:00:00.000Z",
                        "link": "https://app.example.test/join?invitation=0a1b2c3d4e5f6g7h8i9j0"
                      }
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "501": {
            "$ref": "#/components/responses/NotConfigured"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/organizations/{organizationId}/invitations/{invitationId}/revoke": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organizationId"
        },
        {
          "$ref": "#/components/parameters/invitationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "post": {
        "tags": [
          "invitations"
        ],
        "operationId": "revokeInvitation",
        "summary": "Revoke a pending invitation",
        "description": "`members.invite` is enough for invitations of one's own, all others need `members.manage`.\nWhoever accepts at the same moment is out again.\n",
        "x-access": {
          "token": "organization",
          "anyCapability": [
            "members.invite",
            "members.manage"
          ]
        },
        "security": [
          {
            "organizationToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The invitation as it is now.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Invitation"
                },
                "examples": {
                  "revoked": {
                    "value": {
                      "id": "0a1b2c3d4e5f6g7h8i9j0",
                      "invitee": "carol@example.test",
                      "status": "revoked",
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ],
                      "inviter": null,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "expiresAt": "2026-11-27T09:00:00.000Z",
                      "link": "https://app.example.test/join?invitation=0a1b2c3d4e5f6g7h8i9j0"
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "410": {
            "$ref": "#/components/responses/InvitationExpired"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/invitations": {
      "get": {
        "tags": [
          "invitations"
        ],
        "operationId": "listReceivedInvitations",
        "summary": "My pending invitations, newest first",
        "description": "Those to the address that the caller's account has in Logto at this moment. A backend may look at the newest 100 only.",
        "x-access": {
          "token": "user",
          "asOf": "now"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/page"
          },
          {
            "$ref": "#/components/parameters/pageSize"
          },
          {
            "$ref": "#/components/parameters/requestId"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of invitations.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReceivedInvitationList"
                },
                "examples": {
                  "one": {
                    "value": {
                      "items": [
                        {
                          "id": "0a1b2c3d4e5f6g7h8i9j0",
                          "invitee": "carol@example.test",
                          "status": "pending",
                          "roles": [
                            {
                              "id": "r0member0rol",
                              "name": "member"
                            }
                          ],
                          "inviter": {
                            "userId": "sbyu4ckrwwfm",
                            "name": "Alice Example",
                            "avatarUrl": null
                          },
                          "createdAt": "2026-11-20T09:00:00.000Z",
                          "expiresAt": "2026-11-27T09:00:00.000Z",
                          "organization": {
                            "id": "e4jw8q8yyvbp",
                            "name": "Acme",
                            "logoUrl": null
                          },
                          "isMember": false
                        }
                      ],
                      "total": 1,
                      "page": 1,
                      "pageSize": 20
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationFailed"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/invitations/{invitationId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/invitationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "get": {
        "tags": [
          "invitations"
        ],
        "operationId": "getInvitation",
        "summary": "The page that an invitation link leads to",
        "description": "Only for the account with the invited address; another one gets `email_mismatch` with the\naddress masked. An ended invitation is answered with its status, not as a problem.\n",
        "x-access": {
          "token": "user",
          "asOf": "now"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The invitation, the organization it leads to, and whether the caller is in it.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReceivedInvitation"
                },
                "examples": {
                  "pending": {
                    "value": {
                      "id": "0a1b2c3d4e5f6g7h8i9j0",
                      "invitee": "carol@example.test",
                      "status": "pending",
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ],
                      "inviter": {
                        "userId": "sbyu4ckrwwfm",
                        "name": "Alice Example",
                        "avatarUrl": null
                      },
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "expiresAt": "2026-11-27T09:00:00.000Z",
                      "organization": {
                        "id": "e4jw8q8yyvbp",
                        "name": "Acme",
                        "logoUrl": null
                      },
                      "isMember": false
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/invitations/{invitationId}/accept": {
      "parameters": [
        {
          "$ref": "#/components/parameters/invitationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "post": {
        "tags": [
          "invitations"
        ],
        "operationId": "acceptInvitation",
        "summary": "Accept, and be a member",
        "description": "An invitation holds for as long as its inviter could send it: a member, not suspended, with\n`members.invite` and every scope of its roles. When they no longer can, nobody gets in by it\n(`invitation_ended`), and its page shows it as `revoked`; whoever may sends it again in their\nown name. One that was made in Logto, without an inviter, holds by itself.\n",
        "x-access": {
          "token": "user"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "The organization that the caller now belongs to, with their roles.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Organization"
                },
                "examples": {
                  "joined": {
                    "value": {
                      "id": "e4jw8q8yyvbp",
                      "name": "Acme",
                      "description": null,
                      "logoUrl": null,
                      "darkLogoUrl": null,
                      "isMfaRequired": false,
                      "createdAt": "2026-11-20T09:00:00.000Z",
                      "roles": [
                        {
                          "id": "r0member0rol",
                          "name": "member"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "410": {
            "$ref": "#/components/responses/InvitationExpired"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    },
    "/invitations/{invitationId}/decline": {
      "parameters": [
        {
          "$ref": "#/components/parameters/invitationId"
        },
        {
          "$ref": "#/components/parameters/requestId"
        }
      ],
      "post": {
        "tags": [
          "invitations"
        ],
        "operationId": "declineInvitation",
        "summary": "Decline",
        "description": "Logto knows no declined invitation; it is `revoked` afterwards.",
        "x-access": {
          "token": "user"
        },
        "security": [
          {
            "userToken": []
          }
        ],
        "responses": {
          "204": {
            "description": "The invitation is over.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/requestId"
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "410": {
            "$ref": "#/components/responses/InvitationExpired"
          },
          "429": {
            "$ref": "#/components/responses/RateLimited"
          },
          "500": {
            "$ref": "#/components/responses/Internal"
          },
          "502": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "503": {
            "$ref": "#/components/responses/LogtoUnavailable"
          },
          "504": {
            "$ref": "#/components/responses/LogtoUnavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "userToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Access token of Logto whose `aud` is the API resource."
      },
      "organizationToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Organization token of Logto for the organization of the path, or a resource token with its\n`organization_id`.\n"
      }
    },
    "parameters": {
      "organizationId": {
        "name": "organizationId",
        "in": "path",
        "required": true,
        "description": "Logto's id of the organization.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "userId": {
        "name": "userId",
        "in": "path",
        "required": true,
        "description": "Logto's id of the user.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "invitationId": {
        "name": "invitationId",
        "in": "path",
        "required": true,
        "description": "Logto's id of the invitation, as in the mailed link.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "appId": {
        "name": "appId",
        "in": "path",
        "required": true,
        "description": "Logto's id of the application.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "search": {
        "name": "q",
        "in": "query",
        "description": "Part of a name, address or id, in any letter case; no control characters.",
        "schema": {
          "type": "string",
          "maxLength": 256,
          "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
        }
      },
      "page": {
        "name": "page",
        "in": "query",
        "description": "From 1.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000,
          "default": 1
        }
      },
      "pageSize": {
        "name": "pageSize",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100,
          "default": 20
        }
      },
      "requestId": {
        "name": "X-Request-Id",
        "in": "header",
        "description": "Letters, digits and `_.:/+=-`, at most 128 characters, to find this request in logs;\nanything else is replaced.\n",
        "schema": {
          "type": "string"
        }
      },
      "idempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "Unique for one intent of one caller. The same key with the same body answers what the first\ncall answered, for 24 hours; with another body it is a `conflict`. A repetition waits for the\nfirst call, and is a `conflict` with `Retry-After` when that takes too long.\n",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128,
          "pattern": "^[\\x21-\\x7e]+$"
        }
      }
    },
    "headers": {
      "requestId": {
        "description": "The request's id, as given or made.",
        "required": true,
        "schema": {
          "type": "string"
        }
      },
      "wwwAuthenticate": {
        "description": "RFC 6750 challenge.",
        "required": true,
        "schema": {
          "type": "string"
        }
      },
      "retryAfter": {
        "description": "Seconds until a retry makes sense (RFC 9110).",
        "schema": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "schemas": {
      "Capability": {
        "type": "string",
        "enum": [
          "members.read",
          "members.invite",
          "members.manage",
          "members.remove",
          "organization.update",
          "organization.delete"
        ]
      },
      "RoleRef": {
        "type": "object",
        "required": [
          "id",
          "name"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "Role": {
        "type": "object",
        "required": [
          "id",
          "name",
          "description",
          "scopes",
          "isGrantable"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "scopes": {
            "description": "Names of the organization scopes that the role carries, sorted.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "isGrantable": {
            "description": "Whether the caller holds every scope of the role, and so may grant and take it.",
            "type": "boolean"
          }
        },
        "additionalProperties": false
      },
      "Organization": {
        "type": "object",
        "required": [
          "id",
          "name",
          "description",
          "logoUrl",
          "darkLogoUrl",
          "isMfaRequired",
          "createdAt",
          "roles"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "logoUrl": {
            "description": "An https URL, or a `data:image/…` one.",
            "type": [
              "string",
              "null"
            ]
          },
          "darkLogoUrl": {
            "description": "The logo for dark pages, where there is one of its own.",
            "type": [
              "string",
              "null"
            ]
          },
          "isMfaRequired": {
            "type": "boolean"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "roles": {
            "description": "The caller's roles in it.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          }
        },
        "additionalProperties": false
      },
      "OrganizationCreate": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "description": "1 to 128 characters once trimmed; no control characters, no `<` or `>`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128,
            "pattern": "^[^<>\\u0000-\\u001f\\u007f-\\u009f]*$"
          },
          "description": {
            "description": "At most 256 characters; no control characters but line breaks, no `<` or `>`.",
            "type": "string",
            "maxLength": 256,
            "pattern": "^[^<>\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$"
          },
          "logoUrl": {
            "description": "An https URL.",
            "type": "string",
            "format": "uri",
            "maxLength": 2048,
            "pattern": "^https://"
          }
        },
        "additionalProperties": false
      },
      "OrganizationUpdate": {
        "type": "object",
        "properties": {
          "name": {
            "description": "1 to 128 characters once trimmed; no control characters, no `<` or `>`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128,
            "pattern": "^[^<>\\u0000-\\u001f\\u007f-\\u009f]*$"
          },
          "description": {
            "description": "At most 256 characters; no control characters but line breaks, no `<` or `>`.",
            "type": [
              "string",
              "null"
            ],
            "maxLength": 256,
            "pattern": "^[^<>\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$"
          },
          "logoUrl": {
            "description": "An https URL.",
            "type": [
              "string",
              "null"
            ],
            "format": "uri",
            "maxLength": 2048,
            "pattern": "^https://"
          },
          "darkLogoUrl": {
            "description": "An https URL.",
            "type": [
              "string",
              "null"
            ],
            "format": "uri",
            "maxLength": 2048,
            "pattern": "^https://"
          },
          "isMfaRequired": {
            "type": "boolean"
          }
        },
        "additionalProperties": false
      },
      "LogoUpload": {
        "type": "object",
        "required": [
          "file"
        ],
        "properties": {
          "file": {
            "description": "A PNG, JPEG, GIF or WebP image of at most 1 MiB.",
            "type": "string",
            "contentMediaType": "application/octet-stream"
          }
        },
        "additionalProperties": false
      },
      "Membership": {
        "type": "object",
        "required": [
          "organizationId",
          "userId",
          "user",
          "roles",
          "scopes",
          "capabilities"
        ],
        "properties": {
          "organizationId": {
            "type": "string"
          },
          "userId": {
            "type": "string"
          },
          "user": {
            "description": "Who the caller is, to members and to themselves.",
            "type": "object",
            "required": [
              "name",
              "username",
              "email",
              "avatarUrl"
            ],
            "properties": {
              "name": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "username": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "email": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "avatarUrl": {
                "description": "An https URL, or a `data:image/…` one.",
                "type": [
                  "string",
                  "null"
                ]
              }
            },
            "additionalProperties": false
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "scopes": {
            "description": "Names of the organization scopes that the roles carry, sorted.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Capability"
            }
          }
        },
        "additionalProperties": false
      },
      "Member": {
        "type": "object",
        "required": [
          "userId",
          "name",
          "username",
          "email",
          "avatarUrl",
          "roles",
          "lastSignInAt",
          "isSuspended"
        ],
        "properties": {
          "userId": {
            "type": "string"
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "username": {
            "type": [
              "string",
              "null"
            ]
          },
          "email": {
            "type": [
              "string",
              "null"
            ]
          },
          "avatarUrl": {
            "description": "An https URL, or a `data:image/…` one.",
            "type": [
              "string",
              "null"
            ]
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "lastSignInAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time"
          },
          "isSuspended": {
            "type": "boolean"
          }
        },
        "additionalProperties": false
      },
      "MemberRoles": {
        "type": "object",
        "required": [
          "userId",
          "roles"
        ],
        "properties": {
          "userId": {
            "type": "string"
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          }
        },
        "additionalProperties": false
      },
      "MemberRolesUpdate": {
        "type": "object",
        "required": [
          "roleIds"
        ],
        "properties": {
          "roleIds": {
            "$ref": "#/components/schemas/RoleIds"
          }
        },
        "additionalProperties": false
      },
      "UserIds": {
        "description": "Ids of members; the same id twice is one.",
        "type": "array",
        "minItems": 1,
        "maxItems": 100,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "MembersChange": {
        "oneOf": [
          {
            "type": "object",
            "required": [
              "action",
              "userIds",
              "roleIds"
            ],
            "properties": {
              "action": {
                "const": "setRoles"
              },
              "userIds": {
                "$ref": "#/components/schemas/UserIds"
              },
              "roleIds": {
                "$ref": "#/components/schemas/RoleIds"
              }
            },
            "additionalProperties": false
          },
          {
            "type": "object",
            "required": [
              "action",
              "userIds"
            ],
            "properties": {
              "action": {
                "const": "remove"
              },
              "userIds": {
                "$ref": "#/components/schemas/UserIds"
              }
            },
            "additionalProperties": false
          }
        ]
      },
      "MemberOutcome": {
        "type": "object",
        "required": [
          "userId",
          "outcome"
        ],
        "properties": {
          "userId": {
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "done",
              "failed"
            ]
          },
          "roles": {
            "description": "The member's roles as they are now, for `setRoles` that is `done`.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "problem": {
            "description": "Why, for `failed`.",
            "$ref": "#/components/schemas/Problem"
          }
        },
        "additionalProperties": false
      },
      "MemberOutcomes": {
        "type": "object",
        "required": [
          "outcomes"
        ],
        "properties": {
          "outcomes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MemberOutcome"
            }
          }
        },
        "additionalProperties": false
      },
      "Provisioning": {
        "type": "object",
        "required": [
          "emailDomains",
          "roles"
        ],
        "properties": {
          "emailDomains": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          }
        },
        "additionalProperties": false
      },
      "ProvisioningUpdate": {
        "type": "object",
        "required": [
          "emailDomains",
          "roleIds"
        ],
        "properties": {
          "emailDomains": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 253
            }
          },
          "roleIds": {
            "$ref": "#/components/schemas/RoleIds"
          }
        },
        "additionalProperties": false
      },
      "App": {
        "description": "A machine-to-machine application that belongs to the organization.",
        "type": "object",
        "required": [
          "id",
          "name",
          "description",
          "roles",
          "isCreatedHere",
          "createdAt"
        ],
        "properties": {
          "id": {
            "description": "What the app signs in with, its client id.",
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "isCreatedHere": {
            "description": "Whether it was created for this organization, and so is deleted with its removal.",
            "type": "boolean"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          }
        },
        "additionalProperties": false
      },
      "CreatedApp": {
        "type": "object",
        "required": [
          "id",
          "name",
          "description",
          "roles",
          "isCreatedHere",
          "createdAt",
          "secret"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": [
              "string",
              "null"
            ]
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "isCreatedHere": {
            "const": true
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "secret": {
            "description": "What the app signs in with, beside its id. Nobody can ask for it again.",
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "AppCreate": {
        "type": "object",
        "required": [
          "name",
          "roleIds"
        ],
        "properties": {
          "name": {
            "description": "1 to 128 characters once trimmed; no control characters, no `<` or `>`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128,
            "pattern": "^[^<>\\u0000-\\u001f\\u007f-\\u009f]*$"
          },
          "description": {
            "description": "At most 256 characters; no control characters but line breaks, no `<` or `>`.",
            "type": "string",
            "maxLength": 256,
            "pattern": "^[^<>\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$"
          },
          "roleIds": {
            "$ref": "#/components/schemas/RoleIds"
          }
        },
        "additionalProperties": false
      },
      "AppRoles": {
        "type": "object",
        "required": [
          "appId",
          "roles"
        ],
        "properties": {
          "appId": {
            "type": "string"
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          }
        },
        "additionalProperties": false
      },
      "AppRolesUpdate": {
        "type": "object",
        "required": [
          "roleIds"
        ],
        "properties": {
          "roleIds": {
            "$ref": "#/components/schemas/RoleIds"
          }
        },
        "additionalProperties": false
      },
      "RoleIds": {
        "description": "Ids of roles of the template; the same id twice is one.",
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "InvitationStatus": {
        "type": "string",
        "enum": [
          "pending",
          "accepted",
          "expired",
          "revoked"
        ]
      },
      "Inviter": {
        "description": "Null when the account is gone or unknown, and in what inviting, resending and revoking\nanswer.\n",
        "oneOf": [
          {
            "type": "null"
          },
          {
            "type": "object",
            "required": [
              "userId",
              "name",
              "avatarUrl"
            ],
            "properties": {
              "userId": {
                "type": "string"
              },
              "name": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "avatarUrl": {
                "type": [
                  "string",
                  "null"
                ]
              }
            },
            "additionalProperties": false
          }
        ]
      },
      "Invitation": {
        "type": "object",
        "required": [
          "id",
          "invitee",
          "status",
          "roles",
          "inviter",
          "createdAt",
          "expiresAt",
          "link"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "invitee": {
            "description": "The invited address, lower case.",
            "type": "string"
          },
          "status": {
            "$ref": "#/components/schemas/InvitationStatus"
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "inviter": {
            "$ref": "#/components/schemas/Inviter"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "expiresAt": {
            "type": "string",
            "format": "date-time"
          },
          "link": {
            "description": "Where the invitee accepts it. Made from the backend's configuration only.",
            "type": "string",
            "format": "uri"
          }
        },
        "additionalProperties": false
      },
      "ReceivedInvitation": {
        "type": "object",
        "required": [
          "id",
          "invitee",
          "status",
          "roles",
          "inviter",
          "createdAt",
          "expiresAt",
          "organization",
          "isMember"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "invitee": {
            "type": "string"
          },
          "status": {
            "$ref": "#/components/schemas/InvitationStatus"
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RoleRef"
            }
          },
          "inviter": {
            "$ref": "#/components/schemas/Inviter"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "expiresAt": {
            "type": "string",
            "format": "date-time"
          },
          "organization": {
            "type": "object",
            "required": [
              "id",
              "name",
              "logoUrl"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "name": {
                "type": "string"
              },
              "logoUrl": {
                "type": [
                  "string",
                  "null"
                ]
              }
            },
            "additionalProperties": false
          },
          "isMember": {
            "description": "Whether the caller already belongs to the organization.",
            "type": "boolean"
          }
        },
        "additionalProperties": false
      },
      "ResentInvitation": {
        "type": "object",
        "required": [
          "invitation",
          "isRenewed"
        ],
        "properties": {
          "invitation": {
            "$ref": "#/components/schemas/Invitation"
          },
          "isRenewed": {
            "description": "Whether the invitation is a new one, with another id, link and end.",
            "type": "boolean"
          }
        },
        "additionalProperties": false
      },
      "InvitationsCreate": {
        "type": "object",
        "required": [
          "invitees",
          "roleIds"
        ],
        "properties": {
          "invitees": {
            "description": "Addresses; one that is none gets the outcome `invalid_email`.",
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "type": "string",
              "maxLength": 320
            }
          },
          "roleIds": {
            "$ref": "#/components/schemas/RoleIds"
          },
          "expiresInDays": {
            "description": "How long the invitation can be accepted, in days.",
            "type": "integer",
            "minimum": 1,
            "maximum": 90,
            "default": 7
          },
          "message": {
            "description": "Words of the inviter for the mail; no control characters but line breaks, no `<` or\n`>`.\n",
            "type": "string",
            "maxLength": 500,
            "pattern": "^[^<>\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$"
          },
          "locale": {
            "description": "BCP 47 language tag that the mail template may use.",
            "type": "string",
            "maxLength": 35,
            "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
          }
        },
        "additionalProperties": false
      },
      "InvitationOutcome": {
        "type": "object",
        "required": [
          "invitee",
          "outcome"
        ],
        "properties": {
          "invitee": {
            "description": "The address, trimmed and lower-cased.",
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "invited",
              "already_member",
              "already_invited",
              "invalid_email",
              "rate_limited",
              "failed"
            ]
          },
          "invitation": {
            "description": "The new invitation, or the pending one for `already_invited`.",
            "$ref": "#/components/schemas/Invitation"
          },
          "problem": {
            "description": "Why, for `rate_limited` and `failed`.",
            "$ref": "#/components/schemas/Problem"
          }
        },
        "additionalProperties": false
      },
      "InvitationOutcomes": {
        "type": "object",
        "required": [
          "outcomes"
        ],
        "properties": {
          "outcomes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/InvitationOutcome"
            }
          }
        },
        "additionalProperties": false
      },
      "OrganizationList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Organization"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "RoleList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Role"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "MemberList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Member"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "InvitationList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Invitation"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "ReceivedInvitationList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReceivedInvitation"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "AppList": {
        "type": "object",
        "required": [
          "items",
          "total",
          "page",
          "pageSize"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/App"
            }
          },
          "total": {
            "type": "integer",
            "minimum": 0
          },
          "page": {
            "type": "integer",
            "minimum": 1
          },
          "pageSize": {
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      },
      "ProblemCode": {
        "description": "- `validation_failed` 422 (400 when the body is no JSON): see `errors`\n- `unauthenticated` 401: no token, or none that is valid for this call\n- `forbidden` 403: may not do this; where a capability is missing, `capability` names it\n- `not_a_member` 403: not (or no longer) in the organization, or it does not exist\n- `mfa_required` 403: the organization requires multi-factor authentication; a backend may\n  leave that to Logto, as the reference backend does\n- `not_found` 404\n- `already_member`, `already_invited` 409\n- `invitation_ended` 409: accepted or revoked\n- `email_mismatch` 409: the invitation is for another address, masked in `invitee`\n- `last_admin` 409: nobody would be left who can manage members\n- `role_not_grantable` 409: the role carries a scope that the caller lacks\n- `conflict` 409: something changed meanwhile, or an idempotency key was used with another body\n- `invitation_expired` 410\n- `payload_too_large` 413, `unsupported_media_type` 415\n- `rate_limited`, `quota_exceeded` 429\n- `mail_not_configured` 501: the tenant cannot send mail\n- `uploads_not_configured` 501: the tenant cannot store files\n- `logto_unavailable` 502, 503, 504\n- `internal` 500\n",
        "type": "string",
        "enum": [
          "validation_failed",
          "unauthenticated",
          "forbidden",
          "not_a_member",
          "mfa_required",
          "not_found",
          "already_member",
          "already_invited",
          "invitation_ended",
          "email_mismatch",
          "last_admin",
          "role_not_grantable",
          "conflict",
          "invitation_expired",
          "payload_too_large",
          "unsupported_media_type",
          "rate_limited",
          "quota_exceeded",
          "mail_not_configured",
          "uploads_not_configured",
          "logto_unavailable",
          "internal"
        ]
      },
      "FieldErrorCode": {
        "description": "`public_domain`: anybody can get an address of this e-mail domain.",
        "type": "string",
        "enum": [
          "required",
          "invalid_type",
          "invalid_json",
          "invalid_format",
          "invalid_characters",
          "too_short",
          "too_long",
          "too_small",
          "too_large",
          "too_few",
          "too_many",
          "unknown_value",
          "unknown_property",
          "public_domain"
        ]
      },
      "FieldError": {
        "type": "object",
        "required": [
          "pointer",
          "code"
        ],
        "properties": {
          "pointer": {
            "description": "JSON Pointer (RFC 6901) into the body (`/name` for a form's field), or `?name` for a query parameter, or the name of\na header.\n",
            "type": "string"
          },
          "code": {
            "$ref": "#/components/schemas/FieldErrorCode"
          },
          "limit": {
            "description": "The bound that was passed, for `too_…` codes.",
            "type": "integer"
          }
        },
        "additionalProperties": false
      },
      "Problem": {
        "description": "RFC 9457 problem details. `title` is English, for developers; show words of your own by `code`.",
        "type": "object",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "requestId"
        ],
        "properties": {
          "type": {
            "description": "Always `about:blank`; `code` tells problems apart.",
            "const": "about:blank"
          },
          "title": {
            "type": "string"
          },
          "status": {
            "type": "integer",
            "minimum": 400,
            "maximum": 599
          },
          "code": {
            "$ref": "#/components/schemas/ProblemCode"
          },
          "requestId": {
            "type": "string"
          },
          "errors": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FieldError"
            }
          },
          "capability": {
            "$ref": "#/components/schemas/Capability"
          },
          "invitee": {
            "description": "The masked address, with `email_mismatch`.",
            "type": "string"
          },
          "retryAfter": {
            "description": "Seconds until a retry makes sense: what `Retry-After` says of a whole call, and what holds\nfor one address or member where the problem stands beside it.\n",
            "type": "integer",
            "minimum": 1
          }
        },
        "additionalProperties": false
      }
    },
    "responses": {
      "ValidationFailed": {
        "description": "`validation_failed`: the request is not what the contract says.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "tooLong": {
                "value": {
                  "type": "about:blank",
                  "title": "The request is not valid.",
                  "status": 422,
                  "code": "validation_failed",
                  "requestId": "5f2c9a",
                  "errors": [
                    {
                      "pointer": "/name",
                      "code": "too_long",
                      "limit": 128
                    }
                  ]
                }
              }
            }
          }
        }
      },
      "Unauthenticated": {
        "description": "`unauthenticated`: no token, or none that is valid for this call.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          },
          "WWW-Authenticate": {
            "$ref": "#/components/headers/wwwAuthenticate"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "expired": {
                "value": {
                  "type": "about:blank",
                  "title": "A valid access token is required.",
                  "status": 401,
                  "code": "unauthenticated",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "Forbidden": {
        "description": "`forbidden`, `not_a_member` or `mfa_required`.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "capability": {
                "value": {
                  "type": "about:blank",
                  "title": "You lack the capability members.manage.",
                  "status": 403,
                  "code": "forbidden",
                  "requestId": "5f2c9a",
                  "capability": "members.manage"
                }
              },
              "foreign": {
                "value": {
                  "type": "about:blank",
                  "title": "You are not a member of this organization.",
                  "status": 403,
                  "code": "not_a_member",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "NotFound": {
        "description": "`not_found`.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "unknown": {
                "value": {
                  "type": "about:blank",
                  "title": "There is nothing here.",
                  "status": 404,
                  "code": "not_found",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "Conflict": {
        "description": "`already_member`, `already_invited`, `invitation_ended`, `email_mismatch`, `last_admin`,\n`role_not_grantable` or `conflict`.\n",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/retryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "lastAdmin": {
                "value": {
                  "type": "about:blank",
                  "title": "The organization would be left without an administrator.",
                  "status": 409,
                  "code": "last_admin",
                  "requestId": "5f2c9a"
                }
              },
              "emailMismatch": {
                "value": {
                  "type": "about:blank",
                  "title": "The invitation is for another address.",
                  "status": 409,
                  "code": "email_mismatch",
                  "requestId": "5f2c9a",
                  "invitee": "c•••l@example.test"
                }
              }
            }
          }
        }
      },
      "InvitationExpired": {
        "description": "`invitation_expired`.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "expired": {
                "value": {
                  "type": "about:blank",
                  "title": "The invitation has expired.",
                  "status": 410,
                  "code": "invitation_expired",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "PayloadTooLarge": {
        "description": "`payload_too_large`: the body has more than 64 KiB, a logo more than 1 MiB.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "large": {
                "value": {
                  "type": "about:blank",
                  "title": "The request body is too large.",
                  "status": 413,
                  "code": "payload_too_large",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "UnsupportedMediaType": {
        "description": "`unsupported_media_type`: the body is not of the declared type.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "form": {
                "value": {
                  "type": "about:blank",
                  "title": "The body is of another type than the contract says.",
                  "status": 415,
                  "code": "unsupported_media_type",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "RateLimited": {
        "description": "`rate_limited`: the caller did too much of this, or too much at all. Not before `Retry-After`\nis it allowed again; until then a call is refused and does nothing. `quota_exceeded`: the\ntenant's plan is used up.\n",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/retryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "tooMany": {
                "value": {
                  "type": "about:blank",
                  "title": "Too many requests.",
                  "status": 429,
                  "code": "rate_limited",
                  "requestId": "5f2c9a",
                  "retryAfter": 37
                }
              }
            }
          }
        }
      },
      "NotConfigured": {
        "description": "`mail_not_configured` or `uploads_not_configured`: the tenant lacks what this needs.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "mail": {
                "value": {
                  "type": "about:blank",
                  "title": "Logto has no e-mail connector.",
                  "status": 501,
                  "code": "mail_not_configured",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "LogtoUnavailable": {
        "description": "`logto_unavailable`: Logto answered with an error (502), could not be reached (503) or took\ntoo long (504).\n",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/retryAfter"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "slow": {
                "value": {
                  "type": "about:blank",
                  "title": "Logto did not answer in time.",
                  "status": 504,
                  "code": "logto_unavailable",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      },
      "Internal": {
        "description": "`internal`: our fault; the request id helps to find it.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/requestId"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "bug": {
                "value": {
                  "type": "about:blank",
                  "title": "Something went wrong.",
                  "status": 500,
                  "code": "internal",
                  "requestId": "5f2c9a"
                }
              }
            }
          }
        }
      }
    }
  }
};
