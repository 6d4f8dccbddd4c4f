/** What the entrance and the administration say, in English. */
export const peopleEn = {
  "error.person.is-oneself": "You can’t do this to yourself. Ask another administrator.",
  "error.person.has-tasks":
    "Nobody else may do some of this person’s tasks. Give those to someone or cancel them first.",
  "error.name.unfit": "A name has 1 to 100 characters.",
  "error.group.exists": "There is already a group of this name.",
  "error.group.in-use": "The group still has members or permissions.",
  "error.permission.unknown": "No flow asks for this permission any more.",
  "error.password.unfit": "A password has 8 to 200 characters.",
  "error.password.wrong": "The present password is wrong.",
  "error.sign-in.failed": "The name or the password is wrong.",
  "error.sign-in.slowed": "Too many wrong passwords. Wait a moment before you try again.",
  "error.sign-in.locked": "Locked after too many wrong passwords. An administrator can unlock it.",
  "error.administrator.exists": "There is an administrator already. Ask them to add you.",
} as const;
