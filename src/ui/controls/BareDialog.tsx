import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

/** A modal dialog without a heading of its own: the first control in it gets the focus; Escape or a click outside closes. */
export function BareDialog({
  label,
  onClose,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="overlay"
    >
      <Modal className="modal modal-medium">
        <AriaDialog aria-label={label} className="dialog">
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
