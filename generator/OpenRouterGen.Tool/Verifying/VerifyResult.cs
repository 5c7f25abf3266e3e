namespace OpenRouterGen.Tool.Verifying;

/// <summary>One thing that was asked of the service.</summary>
/// <param name="Name">What it is; that of a limit is as the table of limits has it.</param>
/// <param name="Verdict">What the answer says of it.</param>
/// <param name="Words">What was believed, and what came.</param>
internal sealed record VerifyResult(string Name, VerifyVerdict Verdict, string Words);
