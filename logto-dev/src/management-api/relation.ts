import type { Tenant } from '../tenant.js';
import { pick } from '../tenant.js';
import { created, noContent } from './answer.js';
import { assertAllExist, foreignKeyNotFound, notFound, RequestError } from './errors.js';
import * as v from 'valibot';
import { ids, someIds } from './guard.js';
import { answerPage } from './pagination.js';
import { route, type Route } from './router.js';

interface Relation<Entity> {
  /** Path with `:id` of the owner, such as `/organization-roles/:id/scopes`. */
  path: `/${string}/:id/${string}`;
  /** The body's property that lists related ids. */
  idsName: string;
  /** The owner's table, for the message when it does not exist. */
  ownerTable: string;
  /** The related ids of an owner; `undefined` when there is no such owner. */
  relatedIds: (tenant: Tenant, ownerId: string) => Set<string> | undefined;
  entities: (tenant: Tenant) => ReadonlyMap<string, Entity>;
  represent: (entity: Entity) => unknown;
  /** Refuses an entity that must not be related. */
  assertAllowed?: (entity: Entity) => void;
}

/** The endpoints that Logto gives every relation: list, add, replace, remove one. */
export const relationRoutes = <Entity>(relation: Relation<Entity>): Route[] => {
  const { path, idsName, relatedIds, entities, represent } = relation;

  const related = (tenant: Tenant, ownerId: string, addedIds: string[]) => {
    const existing = relatedIds(tenant, ownerId);
    if (!existing) throw foreignKeyNotFound();
    assertAllExist(entities(tenant), addedIds);
    for (const entity of pick(entities(tenant), addedIds)) relation.assertAllowed?.(entity);
    return existing;
  };

  return [
    route(`GET ${path}`, { pagination: 'optional' }, ({ tenant, params, pagination }) => {
      const existing = relatedIds(tenant, params.id);
      if (!existing)
        throw new RequestError(404, 'entity.not_exists_with_id', {
          values: { name: relation.ownerTable, id: params.id },
        });
      return answerPage(pagination, pick(entities(tenant), existing), represent);
    }),
    route(
      `POST ${path}`,
      { body: v.object({ [idsName]: someIds }) },
      ({ tenant, params, body }) => {
        const addedIds = body[idsName] ?? [];
        const existing = related(tenant, params.id, addedIds);
        for (const id of addedIds) existing.add(id);
        return created();
      },
    ),
    route(`PUT ${path}`, { body: v.object({ [idsName]: ids }) }, ({ tenant, params, body }) => {
      const newIds = body[idsName] ?? [];
      const existing = related(tenant, params.id, newIds);
      existing.clear();
      for (const id of newIds) existing.add(id);
      return noContent;
    }),
    route(`DELETE ${path}/:relatedId`, {}, ({ tenant, params }) => {
      if (!relatedIds(tenant, params.id)?.delete(params.relatedId)) throw notFound();
      return noContent;
    }),
  ];
};
