namespace OpenRouter.Tests.Faults;

/// <summary>What faults are expected to come to.</summary>
internal static class Expected
{
    /// <summary>The call succeeds with these pictures.</summary>
    public static Action<Outcome, FaultRun> Pictures(params string[] hashes) => (outcome, _) =>
    {
        Assert.Null(outcome.Exception);
        Assert.Equal(hashes, outcome.Pictures);
    };

    public static Action<Outcome, FaultRun> Picture { get; } = Pictures(Reference.PictureHash);

    /// <summary>Provably nothing was accepted.</summary>
    public static Action<Outcome, FaultRun> NotSent { get; } = static (outcome, run) =>
    {
        var exception = Assert.IsType<OpenRouterConnectionException>(outcome.Exception);
        Assert.False(exception.MayHaveBeenSent);
        Assert.Equal(RequestStage.NotSent, exception.Stage);
        Assert.False(exception.MayHaveBeenBilled);
        Assert.DoesNotContain(run.Server.Requests, static request => request.Method == "POST");
    };

    /// <summary>Nobody knows what became of the request.</summary>
    public static Action<Outcome, FaultRun> Unknown<T>(RequestStage stage)
        where T : OpenRouterException =>
        (outcome, run) =>
        {
            var exception = Assert.IsType<T>(outcome.Exception);
            Assert.Equal(stage, exception.Stage);
            Assert.True(exception.OutcomeUnknown);
            Assert.True(exception.MayHaveBeenBilled);
        };

    /// <summary>A body that breaks: at once it is a broken connection, in a stream it is an end that came too early.</summary>
    public static Action<Outcome, FaultRun> BrokenBody { get; } = static (outcome, run) =>
    {
        if (run.IsStream) Unknown<OpenRouterStreamException>(RequestStage.ReadingAnswer)(outcome, run);
        else Unknown<OpenRouterConnectionException>(RequestStage.ReadingAnswer)(outcome, run);
    };

    /// <summary>An answer that does not fit, kept whole.</summary>
    public static Action<Outcome, FaultRun> Misfit(string? path = null, Func<bool, string>? body = null) => (outcome, run) =>
    {
        var exception = Assert.IsType<OpenRouterResponseFormatException>(outcome.Exception);
        Assert.True(exception.MayHaveBeenBilled);
        if (path is not null) Assert.Equal(path, exception.Path);

        // The bytes of a picture that went to a target are no longer in the answer.
        if (body is not null && !run.IsDownload) Assert.Equal(body(run.IsStream), exception.RawText);
    };

    /// <summary>An error that the service answered.</summary>
    public static Action<Outcome, FaultRun> Error<T>(int status, Action<OpenRouterApiException>? more = null)
        where T : OpenRouterApiException =>
        (outcome, _) =>
        {
            var exception = Assert.IsType<T>(outcome.Exception);
            Assert.Equal(status, exception.StatusCode);
            Assert.Equal(RequestStage.Answered, exception.Stage);
            more?.Invoke(exception);
        };
}
