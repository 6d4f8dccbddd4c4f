import { Component, type ReactNode } from "react";

/** Catches what fails while drawing, reports it, and shows something else instead. */
export class ErrorBoundary extends Component<
  {
    readonly fallback: ReactNode;
    readonly onError: (error: unknown) => void;
    readonly children: ReactNode;
  },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
