import { FlowError } from "../../base/flow-error.ts";
import type { PermissionChange, PermissionMatrix, PermissionPreview, Receipt } from "../../contract/index.ts";
import { holdingsOf, permissionEffects } from "../../reading/permission-effects.ts";
import { permissionMatrix } from "../../reading/permission-matrix.ts";
import type { Command } from "../../run/command.ts";
import {
  changePermissions,
  losesAdministration,
  netChanges,
  permissionCommand,
  refuseToLoseAdministration,
} from "./change-permissions.ts";
import { Administration, type DirectoryServices } from "./directory-services.ts";

interface PermissionServices extends DirectoryServices {
  /** Runs `body` as the person's command to its end, and takes back everything that it did. */
  readonly simulate: (body: (command: Command) => unknown) => void;
  /** Rejects as signing in does when it isn't the person's password. */
  readonly confirm: (password: string) => Promise<unknown>;
}

/** Who may do what, as administrators see and change it. Everything throws `permission.denied` for others. */
export class PermissionsDesk {
  readonly #directory: Administration;
  readonly #services: PermissionServices;

  constructor(services: PermissionServices) {
    this.#directory = new Administration(services);
    this.#services = services;
  }

  /** Everything that can be allowed, and to whom it is. */
  matrix(): PermissionMatrix {
    return permissionMatrix(this.#directory.actor());
  }

  /** Who gains and loses what by changes: they are made, looked at and taken back. Throws as `change` does. */
  preview(changes: readonly PermissionChange[]): PermissionPreview {
    const actor = this.#directory.actor();
    let preview: PermissionPreview = { effects: [], losesAdministration: false };
    this.#services.simulate((command) => {
      const net = netChanges(command, changes);
      const before = holdingsOf(actor, net);
      changePermissions(command, actor, net);
      const effects = permissionEffects(actor, { before, after: holdingsOf(actor, net) });
      preview = { effects, losesAdministration: losesAdministration(command, actor) };
    });
    return preview;
  }

  /**
   * Makes all changes in one command, which can be undone. Throws `group.unknown`, `permission.unknown` for granting what
   * no flow asks for, `values.invalid` for managing one object, and `password.required` when the person would no longer
   * administer.
   */
  change(changes: readonly PermissionChange[]): Receipt {
    return this.#directory.executeWithReceipt(permissionCommand, (command, actor) => {
      changePermissions(command, actor, changes);
      refuseToLoseAdministration(command, actor);
    }).receipt;
  }

  /** The same, also when the person would no longer administer. Rejects with `password.wrong`, and as signing in does. */
  async changeWithPassword(changes: readonly PermissionChange[], password: string): Promise<Receipt> {
    this.#directory.actor();
    await this.#services.confirm(password).catch((error: unknown) => {
      const isWrong = error instanceof FlowError && error.code === "sign-in.failed";
      throw isWrong ? new FlowError("password.wrong", "The password is wrong.") : error;
    });
    return this.#directory.executeWithReceipt(permissionCommand, (command, actor) =>
      changePermissions(command, actor, changes),
    ).receipt;
  }
}
