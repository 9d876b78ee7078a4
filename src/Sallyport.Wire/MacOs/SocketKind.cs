namespace Sallyport.Wire.MacOs;

/// <summary>What kind of socket a description is of (soi_kind).</summary>
internal enum SocketKind
{
    /// <summary>Nothing more is told (SOCKINFO_GENERIC).</summary>
    Generic = 0,

    /// <summary>A protocol of the Internet, such as UDP (SOCKINFO_IN).</summary>
    Internet = 1,

    /// <summary>TCP (SOCKINFO_TCP).</summary>
    Tcp = 2,

    /// <summary>Local to the machine (SOCKINFO_UN).</summary>
    Local = 3,

    /// <summary>Packets of a network driver (SOCKINFO_NDRV).</summary>
    Driver = 4,

    /// <summary>Events of the kernel (SOCKINFO_KERN_EVENT).</summary>
    KernelEvent = 5,

    /// <summary>Control of the kernel (SOCKINFO_KERN_CTL).</summary>
    KernelControl = 6,

    /// <summary>Between a virtual machine and its host (SOCKINFO_VSOCK).</summary>
    Virtual = 7,
}
