import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Comment } from "../../engine/contract/index.ts";
import { commentsQuery } from "../api/comment-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { CommentBox } from "./comment-box.tsx";
import { focusCommentBox } from "./focus-comment-box.ts";
import { CommentRow } from "./comment-row.tsx";
import classes from "./comments.module.css";

/** What people said about a process, the last at the end, and where one says more. */
export function Comments(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  const query = useInfiniteQuery(commentsQuery(processId));
  const [answered, setAnswered] = useState<Comment | null>(null);
  const comments = query.data?.pages.flatMap(({ rows }) => rows).toReversed() ?? [];
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className={classes["comments"]}>
      {query.hasNextPage ? (
        <div>
          <Button
            variant="subtle"
            size="compact-xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t("comment.earlier")}
          </Button>
        </div>
      ) : null}
      {comments.length === 0 ? null : (
        <ul className={classes["list"]}>
          {comments.map((comment) => (
            <CommentRow
              key={comment.id}
              comment={comment}
              onAnswer={(question) => {
                setAnswered(question);
                focusCommentBox();
              }}
            />
          ))}
        </ul>
      )}
      <CommentBox processId={processId} answers={answered} onDone={() => setAnswered(null)} />
    </div>
  );
}
