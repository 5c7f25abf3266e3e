using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>The small parts of a download: which members matter, what a beginning knows, and the words for what a target threw.</summary>
public sealed class DownloadPartTests
{
    private static readonly DownloadFormat s_format = new("b64_json", "audio") { Tag = "type", Results = ["done"] };

    [Theory]
    [InlineData("b64_json", 1, true, DownloadMembers.Meaning.Bytes)]
    [InlineData("audio", 3, false, DownloadMembers.Meaning.Bytes)]
    [InlineData("type", 1, true, DownloadMembers.Meaning.Tag)]
    [InlineData("type", 2, true, DownloadMembers.Meaning.None)]
    [InlineData("type", 0, true, DownloadMembers.Meaning.None)]
    [InlineData("type", 1, false, DownloadMembers.Meaning.None)]
    [InlineData("media_type", 4, true, DownloadMembers.Meaning.MediaType)]
    [InlineData("b64_jso", 1, true, DownloadMembers.Meaning.None)]
    [InlineData("b64_jsonn", 1, true, DownloadMembers.Meaning.None)]
    [InlineData("", 1, true, DownloadMembers.Meaning.None)]
    internal void A_name_means_what_it_is_at_its_depth(string name, int depth, bool hasTag, DownloadMembers.Meaning meaning) =>
        Assert.Equal(meaning, new DownloadMembers(s_format, hasTag).Named(Encoding.UTF8.GetBytes(name), depth));

    [Fact]
    public void A_beginning_of_which_nothing_is_known_has_the_extension_for_that()
    {
        var (unknown, known) = (new DownloadStart(3, null, null), new DownloadStart(0, ".png", true));
        Assert.Equal((".bin", 3, null), (unknown.Extension, unknown.Index, unknown.IsPreview));
        Assert.Equal((".png", 0, true), (known.Extension, known.Index, known.IsPreview));
    }

    [Fact]
    public void A_cancellation_is_the_targets_only_while_the_call_goes_on()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.True(DownloadFailure.IsOfTarget(new IOException(), cancelled));
        Assert.True(DownloadFailure.IsOfTarget(new OperationCanceledException(), CancellationToken.None));
        Assert.False(DownloadFailure.IsOfTarget(new OperationCanceledException(), cancelled));
        Assert.False(DownloadFailure.IsOfTarget(new TaskCanceledException(), cancelled));
    }

    [Fact]
    public void What_a_target_threw_is_said_with_its_cause_and_its_place()
    {
        var full = new IOException("No space left.");
        Assert.Equal("A file of the answer could not be written: No space left.", DownloadFailure.Of(full).Message);
        Assert.Same(full, DownloadFailure.Of(full).InnerException);
        var cancelled = DownloadFailure.Of(new OperationCanceledException("it cancels.")).Message;
        Assert.Equal("The target of the answer's files cancelled by itself: it cancels.", cancelled);
        Assert.Equal("Nothing was sent, because '/p' cannot be written: No space left.", DownloadFailure.Unusable("/p", full).Message);
        Assert.Null(DownloadFailure.Unusable("/p", full).KeptPath);
        var kept = DownloadFailure.Misnamed("/p", "/k", full);
        Assert.Equal(("The file '/p' could not be written: No space left. What came is whole and kept as '/k'.", "/k"), (kept.Message, kept.KeptPath));
        Assert.Same(full, kept.InnerException);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_opened_fails_the_target_and_one_that_hangs_ends_with_the_call()
    {
        var failing = DownloadTarget.ToStreams(static (_, _) => throw new InvalidOperationException("no"));
        var thrown = await Assert.ThrowsAsync<OpenRouterDownloadException>(
            () => failing.OpenAsync(new DownloadStart(0, null, null), CancellationToken.None).AsTask());
        Assert.IsType<InvalidOperationException>(thrown.InnerException);
        using var source = new CancellationTokenSource();
        var hanging = DownloadTarget.ToStreams(static (_, _) => new ValueTask<Stream?>(new TaskCompletionSource<Stream?>().Task));
        var opening = hanging.OpenAsync(new DownloadStart(0, null, null), source.Token).AsTask();
        Assert.False(opening.IsCompleted);
        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening)).CancellationToken);
        Assert.Throws<ArgumentNullException>(static () => DownloadTarget.ToStreams(null!));
    }
}
