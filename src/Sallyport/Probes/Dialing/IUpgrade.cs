namespace Sallyport.Probes.Dialing;

/// <summary>What has to be said on a new connection before it is anybody's to use.</summary>
internal interface IUpgrade
{
    /// <summary>Says it; a connection that cannot be used afterwards is ended, with the reason as its fault.</summary>
    ValueTask CarryOutAsync(Connection connection);
}
