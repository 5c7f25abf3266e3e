using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>Every fault of the list, at once and as a stream, with pictures in the answer and with pictures that go to files, where it fits.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly Fault[] s_faults =
    [
        .. ConnectFaults.All(), .. HeadFaults.All(), .. RedirectFaults.All(), .. StatusFaults.All(), .. BodyFaults.All(), .. StreamFaults.All(),
        .. ClientFaults.All(), .. HttpTwoFaults.All(),
    ];

    private static readonly Fault[] s_userFaults = [.. TargetFaults.All(), .. HookFaults.All(), .. EventFaults.All(), .. ErrorBodyFaults.All()];

    [Fact]
    public Task Every_fault_ends_as_it_should() => CheckAsync(s_faults, 86);

    [Fact]
    public Task Every_fault_of_the_users_own_side_ends_as_it_should() => CheckAsync(s_userFaults, 41);

    private async Task CheckAsync(Fault[] faults, int count)
    {
        var table = new StringBuilder();
        var problems = new List<string>();
        var runs = 0;
        foreach (var fault in faults)
        {
            table.Append(CultureInfo.InvariantCulture, $"{fault.Group,-15} {fault.Name,-45}");
            foreach (var mode in Enum.GetValues<CallMode>())
            {
                var (right, all) = await RunAsync(fault, mode, problems);
                runs += all;
                table.Append(CultureInfo.InvariantCulture, $" {mode} {(all == 0 ? "-" : $"{right}/{all}"),-9}");
            }

            table.AppendLine();
        }

        var failed = problems.Select(static problem => problem.Split('\n')[0]).Distinct().Count();
        table.AppendLine(CultureInfo.InvariantCulture, $"{faults.Length - failed}/{faults.Length} faults, {runs - problems.Count}/{runs} calls");
        output.WriteLine(table.ToString());
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
        Assert.Equal(count, faults.Length);
        Assert.Equal(faults.Length, faults.DistinctBy(static fault => (fault.Group, fault.Name)).Count());
        Assert.All(faults, static fault => Assert.NotEmpty(fault.Cases));
    }

    private static async Task<(int Right, int All)> RunAsync(Fault fault, CallMode mode, List<string> problems)
    {
        var cases = fault.Cases.Where(one => one.Fits(mode)).ToList();
        var right = 0;
        foreach (var one in cases)
        {
            await using var run = new FaultRun(mode);

            // No case waits for a clock; one that hangs is reported by name instead of stopping the whole run.
            if (await Record.ExceptionAsync(() => run.CheckAsync(one).WaitAsync(TimeSpan.FromSeconds(30))) is not { } problem)
            {
                right++;
            }
            else
            {
                problems.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{fault.Group}: {fault.Name}\n  case {Array.IndexOf(fault.Cases, one)}, {mode}: {problem}"));
            }
        }

        return (right, cases.Count);
    }
}
