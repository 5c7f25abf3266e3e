namespace OpenRouterGen.Tool.Folders;

/// <summary>A file that an update writes.</summary>
/// <param name="Name">One of <see cref="FolderNames.Written"/>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record NewFile(string Name, byte[] Content);
