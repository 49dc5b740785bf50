import { Button } from '../../ui/Button'

/** Prints the page as it stands. */
export const PrintButton = () => <Button onPress={() => window.print()}>Print</Button>
