/** Begins the id of a message that is on its way to the server: no id of the server looks like it. */
export const pendingPrefix = 'pending:'
