namespace PictureWorker;

/// <summary>The keys of the clients in the container.</summary>
internal static class Clients
{
    public const string Drafts = "drafts";

    public const string Finals = "finals";
}
