using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>Every fault of the list, at once and as a stream where it fits.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly Fault[] s_faults =
    [
        .. ConnectFaults.All(), .. HeadFaults.All(), .. RedirectFaults.All(), .. StatusFaults.All(), .. BodyFaults.All(), .. StreamFaults.All(),
        .. ClientFaults.All(),
    ];

    [Fact]
    public async Task Every_fault_ends_as_it_should()
    {
        var table = new StringBuilder();
        var problems = new List<string>();
        foreach (var fault in s_faults)
        {
            var buffered = await RunAsync(fault, isStream: false, problems);
            var streamed = await RunAsync(fault, isStream: true, problems);
            table.AppendLine(CultureInfo.InvariantCulture, $"{fault.Group,-15} {fault.Name,-45} at once {buffered,-6} stream {streamed}");
        }

        var failed = problems.Select(static problem => problem.Split('\n')[0]).Distinct().Count();
        table.AppendLine(CultureInfo.InvariantCulture, $"{s_faults.Length - failed}/{s_faults.Length} faults");
        output.WriteLine(table.ToString());
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
        Assert.Equal(74, s_faults.Length);
        Assert.Equal(s_faults.Length, s_faults.DistinctBy(static fault => (fault.Group, fault.Name)).Count());
        Assert.All(s_faults, static fault => Assert.NotEmpty(fault.Cases));
    }

    private static async Task<string> RunAsync(Fault fault, bool isStream, List<string> problems)
    {
        var cases = fault.Cases.Where(one => one.IsStream is null || one.IsStream == isStream).ToList();
        var right = 0;
        foreach (var one in cases)
        {
            await using var run = new FaultRun(isStream);

            // No case waits for a clock; one that hangs is reported by name instead of stopping the whole run.
            if (await Record.ExceptionAsync(() => run.CheckAsync(one).WaitAsync(TimeSpan.FromSeconds(30))) is not { } problem)
            {
                right++;
            }
            else
            {
                problems.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{fault.Group}: {fault.Name}\n  case {Array.IndexOf(fault.Cases, one)}, {(isStream ? "stream" : "at once")}: {problem}"));
            }
        }

        return cases.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{right}/{cases.Count}");
    }
}
