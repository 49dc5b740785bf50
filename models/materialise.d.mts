/** Materialises every file of a manifest. Throws one clear error on the first that cannot be had. */
export function materialise(options?: {
  manifest?: string
  packages?: string
  into?: string
}): Promise<{ written: string[]; alreadyRight: string[] }>
