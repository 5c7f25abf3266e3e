namespace OpenRouter.Tests.Faults;

/// <summary>What the ways of a call have in common.</summary>
internal static class CallModes
{
    extension(CallMode mode)
    {
        public bool IsStream => mode is CallMode.Stream or CallMode.StreamDownload;

        /// <summary>Whether pictures go to a target.</summary>
        public bool IsDownload => mode is CallMode.Download or CallMode.StreamDownload;
    }
}
