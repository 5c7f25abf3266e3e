using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Faults;

/// <summary>What goes wrong where the pictures go: it is found before paying, or it ends the call with one request and the cause inside.</summary>
internal static class TargetFaults
{
    private const string Group = "Target";

    private static readonly Action<Outcome, FaultRun> s_unpaid = static (outcome, run) =>
    {
        var exception = Assert.IsType<OpenRouterDownloadException>(outcome.Exception);
        Assert.Equal((RequestStage.NotSent, false), (exception.Stage, exception.MayHaveBeenBilled));
        Assert.Empty(run.Server.Requests);
    };

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Parent is a file", InFolder("given/picture", static path => File.WriteAllText(path, "given"), s_unpaid));
        yield return new(Group, "Name is a folder", InFolder("picture.png/picture.png", static path => Directory.CreateDirectory(path), s_unpaid),
            InFolder("picture.webp/picture.png", static path => Directory.CreateDirectory(path), s_unpaid));
        yield return new(Group, "Name is too long", To(static run => DownloadTarget.ToFiles(Path.Combine(run.Folder.Path, new string('x', 300))), s_unpaid));
        yield return new(Group, "Folder may not be written", OperatingSystem.IsLinux()
            ? To(static _ => DownloadTarget.ToFiles("/proc/self/picture"), s_unpaid)
            : To(static run => DownloadTarget.ToFiles(Path.Combine(run.Folder.Path, new string('x', 300), "picture")), s_unpaid));
        yield return new(Group, "Disk is full", OperatingSystem.IsLinux()
            ? To(static _ => DownloadTarget.ToStreams(static (_, _) => new ValueTask<Stream?>(new FileStream("/dev/full", FileMode.Open, FileAccess.Write))),
                Cause<IOException>())
            : Throwing("flush", new IOException("full")));
        foreach (var step in new[] { "open", "write", "flush", "dispose" })
        {
            yield return new(Group, "Hangs in " + step, Hanging(step));
            yield return new(Group, "Throws in " + step,
                [.. UserFailures.All().Select(cause => Throwing(step, cause)), .. UserFailures.All().Select(cause => Default(Throwing(step, cause)))]);
        }

        yield return new(Group, "Takes no file",
            To(static _ => DownloadTarget.ToStreams(static (_, _) => new ValueTask<Stream?>(default(Stream))), static (outcome, run) =>
            {
                Assert.Null(outcome.Exception);
                Assert.Single(run.Server.Requests);
            }));
    }

    private static FaultCase InFolder(string given, Action<string> make, Action<Outcome, FaultRun> expect) => To(
        run =>
        {
            // The first name is made, the second is asked for.
            var names = given.Split('/');
            make(Path.Combine(run.Folder.Path, names[0]));
            return DownloadTarget.ToFiles(names[1] == "picture"
                ? Path.Combine(run.Folder.Path, names[0], names[1])
                : Path.Combine(run.Folder.Path, names[1]));
        },
        expect);

    private static FaultCase Throwing(string step, Exception thrown) =>
        To(_ => new SteppingTarget(here => here == step ? ValueTask.FromException(thrown) : ValueTask.CompletedTask).Target, (outcome, run) =>
        {
            Cause<Exception>()(outcome, run);
            Assert.Same(thrown, outcome.Exception!.InnerException);
        });

    private static FaultCase Default(FaultCase one) => one with { Options = static options => options.RetryUnknownOutcomes = false };

    private static FaultCase Hanging(string step) => To(
        run => new SteppingTarget(here =>
        {
            if (here != step) return ValueTask.CompletedTask;
            run.Hang();
            return new ValueTask(new TaskCompletionSource().Task);
        }).Target,
        static (outcome, run) =>
        {
            var exception = Assert.IsType<OpenRouterTimeoutException>(outcome.Exception);
            Assert.Equal((TimeSpan.FromMinutes(10), true), (exception.Timeout, exception.MayHaveBeenBilled));
            Assert.Single(run.Server.Requests);
        });

    private static Action<Outcome, FaultRun> Cause<T>()
        where T : Exception => static (outcome, run) =>
    {
        var exception = Assert.IsType<OpenRouterDownloadException>(outcome.Exception);
        KeptFile.Remove(exception);
        Assert.IsAssignableFrom<T>(exception.InnerException);
        Assert.Equal((true, false, false), (exception.MayHaveBeenBilled, exception.OutcomeUnknown, exception.IsSafeToRetry));
        Assert.Single(run.Server.Requests);
    };

    // At the user's own risk of a second bill, so that nothing but the place of the failure can stop it.
    private static FaultCase To(Func<FaultRun, DownloadTarget> target, Action<Outcome, FaultRun> expect) =>
        FaultCase.Bytes(static isStream => Reference.Answer(isStream), expect) with
        {
            IsDownload = true,
            Target = target,
            Options = static options => options.RetryUnknownOutcomes = true,
        };
}
