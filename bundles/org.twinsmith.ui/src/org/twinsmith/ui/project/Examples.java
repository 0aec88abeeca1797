package org.twinsmith.ui.project;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The example models that the build puts into this bundle. */
public enum Examples {
    PUMPING_STATION("Pumping station", "pumping-station", "station.twin"),
    BOILER_HOUSE("Boiler house", "boiler-house", "boiler-house.twin"),
    WIND_FARM("Wind farm", "wind-farm", "farm.twin"),
    LEO_SATELLITE("Satellite in low orbit", "leo-satellite", "mission.twin"),
    BOUNCING_BALL("Bouncing ball", "reference/bouncing-ball", "ball.twin"),
    VAN_DER_POL("Van der Pol oscillator", "reference/van-der-pol", "vanderpol.twin"),
    DAHLQUIST("Dahlquist test equation", "reference/dahlquist", "dahlquist.twin");

    private final String label;
    private final String folder;
    private final String mainFile;

    Examples(String label, String folder, String mainFile) {
        this.label = label;
        this.folder = folder;
        this.mainFile = mainFile;
    }

    /** What a list shows. */
    public String label() {
        return label;
    }

    /** The name a project of it usually gets. */
    public String projectName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The file to look at first. */
    public IFile mainFile(IProject project) {
        return project.getFile(mainFile);
    }

    /** Makes a project that holds a copy of the example. */
    public IProject create(String projectName, IProgressMonitor monitor) throws CoreException {
        IProject project = TwinProjects.create(projectName, monitor);
        for (URL entry : entries()) {
            IPath path = new Path(entry.getPath()).makeRelativeTo(new Path("/examples/" + folder));
            if (!entry.getPath().endsWith("/")) {
                copy(entry, project.getFile(path), monitor);
            }
        }
        return project;
    }

    private List<URL> entries() throws CoreException {
        Bundle bundle = FrameworkUtil.getBundle(Examples.class);
        var found = bundle.findEntries("examples/" + folder, "*", true);
        if (found == null) {
            throw new CoreException(Status.error("The example \"" + label + "\" is missing in this installation; install Twinsmith again"));
        }
        return Collections.list(found);
    }

    private static void copy(URL entry, IFile target, IProgressMonitor monitor) throws CoreException {
        try (InputStream content = entry.openStream()) {
            createParents(target.getParent(), monitor);
            target.create(content, IResource.NONE, monitor);
        } catch (IOException e) {
            throw new CoreException(Status.error("The example file " + entry.getPath() + " cannot be read", e));
        }
    }

    private static void createParents(IContainer container, IProgressMonitor monitor) throws CoreException {
        if (container instanceof IFolder missing && !missing.exists()) {
            createParents(missing.getParent(), monitor);
            missing.create(true, true, monitor);
        }
    }
}
